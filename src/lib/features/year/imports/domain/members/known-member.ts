import { foldText, normalisePersonName } from '#lib/shared/person-name.ts';
import type { Quarter } from '#lib/features/people/quarters/index.ts';
import type { MemberLine, SocialStatus } from './member-list.ts';

/** Somebody whom the list may be speaking of: of the centre, or of a line above. */
export type KnownMember = {
	id: string;
	familyName: string;
	givenName: string;
	nameKey: string;
	birthYear: number | null;
	ageBand: string | null;
	sex: string | null;
	commune: string | null;
	quarter: Quarter | null;
	status: SocialStatus | null;
	phones: Set<string>;
	emails: Set<string>;
	numbers: Set<string>;
	adult: { familyName: string; givenName: string } | null;
	/** Her line as an import left it: nobody changed it on screen since. */
	isAsImported: boolean;
	/** The first line of this list that is hers. */
	line?: MemberLine;
	/** Not of the centre yet: a line above. */
	isNew?: boolean;
};

/** A line that is nobody known: from now on it is somebody whom a line below may be. */
export function newMember(line: MemberLine, id: string): KnownMember {
	return {
		id,
		familyName: line.familyName,
		givenName: line.givenName,
		nameKey: normalisePersonName(line.familyName, line.givenName),
		birthYear: line.birthYear ?? null,
		ageBand: null,
		sex: line.sex ?? null,
		commune: line.commune ?? null,
		quarter: line.quarter ?? null,
		status: line.status ?? null,
		phones: new Set(line.phones.map(({ number }) => number)),
		emails: new Set(line.emails.map(({ address }) => address)),
		numbers: new Set(line.numbers),
		adult: line.adult ?? null,
		isAsImported: true,
		line,
		isNew: true
	};
}

/** The ways her name may stand in the centre: as written, or under her other family names. */
export function nameKeysOf({ familyName, givenName, otherNames }: MemberLine): {
	own: string;
	others: string[];
} {
	const own = normalisePersonName(familyName, givenName);
	const others = otherNames.flatMap((other) => [
		normalisePersonName(other, givenName),
		normalisePersonName(`${other} ${familyName}`, givenName)
	]);
	return { own, others: [...new Set(others)].filter((key) => key !== own) };
}

/** The same given name, whatever its accents: a married woman keeps hers (Code civil, art. 225-1). */
export function sameGivenName(one: { givenName: string }, other: { givenName: string }): boolean {
	return foldText(one.givenName) === foldText(other.givenName);
}
