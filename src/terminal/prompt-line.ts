/** The line at the bottom of a terminal, on which somebody may be typing while messages arrive. */
export interface PromptLine {
  /** Writes above the line, which stays at the bottom. */
  print(text: string): void
  /** Says how the line that is shown now is drawn again; none: no line is shown. */
  shows(drawAgain: (() => void) | undefined): void
}

const TO_LINE_START = '\r\u001b[0J'

/** Makes the prompt line of a terminal that `write` writes to. */
export function promptLine(write: (text: string) => void): PromptLine {
  let drawAgain: (() => void) | undefined
  return {
    print: (text) => {
      write(drawAgain ? TO_LINE_START + text : text)
      drawAgain?.()
    },
    shows: (next) => {
      drawAgain = next
    },
  }
}
