/** Which protections the product runs with. */
export interface Build {
  /** The scope of use cases. With it, what is outside a perimeter is answered exactly as what does not exist. */
  readonly applicationScope: boolean;
  /** False: the product connects as the owner, whom no policy concerns. */
  readonly rowSecurity: boolean;
}

export const BOTH_WALLS: Build = { applicationScope: true, rowSecurity: true };
