/** In the title of a calendar's entry: the day is worked, in exchange for another one. */
export const workedDayWords = /[(（]班[)）]|补班|(?<!不)上班|working day|workday/iu
