interface Placed {
  readonly hsaId: string;
  readonly careProvider: { readonly hsaId: string; readonly name: string };
  readonly partOf?: string;
}

/** The units of a care provider, each with the parts of it where somebody works. */
export interface ProviderBranch<Unit> {
  readonly careProvider: Placed["careProvider"];
  readonly units: readonly { readonly unit: Unit; readonly parts: readonly Unit[] }[];
}

/** The units of somebody as a tree, in the order in which they are told. */
export function unitBranches<Unit extends Placed>(units: readonly Unit[]): readonly ProviderBranch<Unit>[] {
  const isPart = ({ partOf }: Unit): boolean => units.some(({ hsaId }) => hsaId === partOf);
  const wholes = units.filter((unit) => !isPart(unit));
  const providers = new Map(wholes.map(({ careProvider }) => [careProvider.hsaId, careProvider]));
  return [...providers.values()].map((careProvider) => ({
    careProvider,
    units: wholes
      .filter((unit) => unit.careProvider.hsaId === careProvider.hsaId)
      .map((unit) => ({ unit, parts: units.filter(({ partOf }) => partOf === unit.hsaId) })),
  }));
}
