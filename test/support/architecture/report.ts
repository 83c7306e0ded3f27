import { isAmong, PRODUCT } from './lists.ts'
import { measuredFunctions } from './size-rules.ts'
import { lineCount, type SourceFile } from './source.ts'

/** One line on how long files and functions are; tests are counted apart from the product. */
export function sizeReport(files: readonly SourceFile[]): string {
  const product = files.filter(({ path }) => isAmong(path, PRODUCT))
  const tests = files.filter(({ path }) => path.startsWith('test/'))
  return `size (median · p90 · max lines) | product: ${sizes(product)} | tests: ${sizes(tests)}`
}

function sizes(files: readonly SourceFile[]): string {
  const functions = files.flatMap((file) => measuredFunctions(file).filter(({ named }) => named))
  const perFile = spread(files.map(({ text }) => lineCount(text)))
  return `${files.length} files ${perFile}, ${functions.length} functions ${spread(functions.map(({ lines }) => lines))}`
}

function spread(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return `${at(0.5)} · ${at(0.9)} · ${at(1)}`
}
