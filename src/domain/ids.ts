declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type OrganisationId = Branded<'OrganisationId'>
export type BranchId = Branded<'BranchId'>
export type MemberId = Branded<'MemberId'>
export type ChatId = Branded<'ChatId'>
export type ItemId = Branded<'ItemId'>
export type ActivityId = Branded<'ActivityId'>
export type ShareId = Branded<'ShareId'>
export type DeliveryId = Branded<'DeliveryId'>
