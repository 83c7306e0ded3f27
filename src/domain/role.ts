/** What a person may be in the organisation; everybody on the roster is a member of the own branch. */
export type Role = 'member' | 'secretary' | 'admin' | 'instructor'
