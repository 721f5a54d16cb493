import type { Quarter } from '#lib/features/people/quarters/index.ts';
import type { Difference } from '../plan/import-plan.ts';
import type { KnownMember } from './known-member.ts';
import type { MemberLine } from './member-list.ts';

const SEXES: Record<string, string> = { female: 'femme', male: 'homme' };

/**
 * What the list says of somebody and the centre does not have, or has otherwise. What is missing is
 * filled; what an import wrote follows the list; what a colleague wrote on screen stays.
 */
export function changesOf(
	line: MemberLine,
	member: KnownMember
): { set: Record<string, unknown>; differences: Difference[] } {
	const set: Record<string, unknown> = {};
	const differences: Difference[] = [];
	const who = `${member.familyName} ${member.givenName}`;
	const facts = [
		{
			column: 'birth_year',
			what: 'année de naissance',
			has: member.birthYear,
			says: line.birthYear
		},
		{ column: 'sex', what: 'sexe', has: member.sex, says: line.sex, names: SEXES },
		{
			column: 'commune_insee',
			what: 'commune',
			has: member.commune,
			says: line.commune,
			follows: true
		},
		{
			column: 'quarter_id',
			what: 'quartier',
			has: member.quarter?.id ?? null,
			says: quarterSaid(line, member),
			follows: true,
			names: namesOf(member.quarter, line.quarter)
		},
		{
			column: 'social_status',
			what: 'situation',
			has: member.status,
			says: line.status,
			follows: true
		}
	];
	for (const { column, what, has, says, follows = false, names = {} } of facts) {
		if (says === undefined || has === says) continue;
		const isWritten = has === null || (follows && member.isAsImported);
		const said = (value: string | number | null) =>
			value === null ? null : (names[String(value)] ?? String(value).replaceAll('_', ' '));
		differences.push({
			place: line.place,
			who,
			what,
			before: said(has),
			after: said(says),
			kind: isWritten ? (has === null ? 'added' : 'changed') : 'kept'
		});
		if (isWritten) set[column] = says;
	}
	// A year known at last says more than the band that was kept in its place.
	if ('birth_year' in set && member.ageBand)
		Object.assign(set, { age_band: null, age_band_year: null });
	return { set, differences };
}

/** « QPV : non » says nothing against « en veille », which is no priority quarter either. */
function quarterSaid({ quarter }: MemberLine, member: KnownMember): string | undefined {
	if (!quarter?.isByKind || !member.quarter) return quarter?.id;
	const agrees = (member.quarter.kind === 'qpv') === (quarter.kind === 'qpv');
	return agrees ? undefined : quarter.id;
}

function namesOf(...quarters: (Quarter | null | undefined)[]): Record<string, string> {
	return Object.fromEntries(quarters.flatMap((one) => (one ? [[one.id, one.name]] : [])));
}
