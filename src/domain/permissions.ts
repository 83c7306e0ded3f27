import type { Role } from './role.ts'

/** Which roles may use what needs more than being a member. */
const holders: Readonly<Record<'secretary' | 'admin', readonly Role[]>> = {
  secretary: ['secretary', 'instructor', 'admin'],
  admin: ['admin'],
}

/** Whether somebody with these roles may use a command made for secretaries or admins. */
export function mayUse(needed: 'secretary' | 'admin', roles: readonly Role[]): boolean {
  return roles.some((role) => holders[needed].includes(role))
}
