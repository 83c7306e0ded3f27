import type { Role } from '../domain/role.ts'

/**
 * The words by which the reader of rosters knows columns and roles. They are compared with text that has gone
 * through NFKC and lower case, so they stand here in that form.
 */

export type RosterColumn = 'name' | 'branch' | 'role' | 'account'

/** How the columns may be headed. */
export const rosterColumns: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: ['姓名', '名字', 'name'],
  branch: ['支部', '党支部', '所在支部', '所属支部', 'branch'],
  role: ['角色', 'role'],
  account: ['账号', '帐号', 'account'],
}

/** How the roles may be written. */
export const roleWords: Readonly<Record<Role, readonly string[]>> = {
  member: ['成员', '党员', 'member'],
  secretary: ['书记', '支部书记', 'secretary'],
  admin: ['管理员', 'admin', 'administrator'],
  instructor: ['指导员', 'instructor'],
}

/** Parts of headers of what is never stored: telephone and identity numbers. */
export const refusedColumns: readonly string[] = [
  ...['手机', '电话', '联系方式', '身份证', '证件号', '护照'],
  ...['phone', 'mobile', 'telephone', 'identity', 'id number', 'id card', 'passport'],
]
