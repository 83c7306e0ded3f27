/** Of one year, as `MM-DD`: free days among Monday to Friday, and worked days among Saturday and Sunday. */
export interface YearOfDays {
  readonly rest: readonly string[]
  readonly work: readonly string[]
}

/**
 * The public holidays of mainland China with the weekends worked in exchange, from the yearly notices of the General
 * Office of the State Council; 2026 was read against the notice of 4 November 2025, and all three years agree with
 * chinese-days 1.5.7 and tyme4ts 1.5.2 (both MIT). A year is added when its notice is out, each November.
 */
export const chinaDays: Readonly<Record<string, YearOfDays>> = {
  '2024': {
    rest: days(`01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17
      10-01 10-02 10-03 10-04 10-07`),
    work: days('02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'),
  },
  '2025': {
    rest: days(`01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02
      10-01 10-02 10-03 10-06 10-07 10-08`),
    work: days('01-26 02-08 04-27 09-28 10-11'),
  },
  '2026': {
    rest: days(`01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25
      10-01 10-02 10-05 10-06 10-07`),
    work: days('01-04 02-14 02-28 05-09 09-20 10-10'),
  },
}

function days(text: string): readonly string[] {
  return text.split(/\s+/)
}
