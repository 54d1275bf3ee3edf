/** A care unit where the caller works, with what a certificate says of it. */
export interface CareUnit {
  readonly hsaId: string;
  readonly name: string;
  readonly workplaceCode: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly phone: string;
  readonly careProvider: { readonly hsaId: string; readonly name: string };
}
