import type { FamilyCode } from '#lib/features/desk/families/index.ts';
import { kindLabel } from '#lib/features/resources/places/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { shortlist } from '../../domain/shortlist.ts';
import { listPartners, type PartnerLine } from './list-partners.ts';
import { listPartnerNames } from './match-partner.ts';

export type PartnerSearch = {
	typed: string;
	family: FamilyCode;
	entitledOnly: boolean;
	most: number;
};

/** The first partners to choose from for a request, and how many answer in all. */
export async function findPartners(
	db: Db,
	{ most, ...asked }: PartnerSearch
): Promise<{ partners: PartnerLine[]; count: number }> {
	const lines = await listPartners(db);
	const names = new Map((await listPartnerNames(db)).map((one) => [one.id, one.names]));
	const found = shortlist(
		lines.map((line) => ({
			...line,
			line,
			names: names.get(line.id) ?? [line.name],
			about: [kindLabel(line.kind), line.whatFor ?? '']
		})),
		asked
	);
	return { partners: found.slice(0, most).map(({ line }) => line), count: found.length };
}
