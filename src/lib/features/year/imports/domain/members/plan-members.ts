import { normalisePersonName } from '#lib/shared/person-name.ts';
import type { Difference } from '../plan/import-plan.ts';
import type { KnownMember } from './known-member.ts';
import type { MemberLine } from './member-list.ts';
import type { MembersMatch } from './match-members.ts';
import { changesOf } from './member-changes.ts';

type Row = Record<string, unknown>;

export type MembersPlan = {
	inserts: {
		people: Row[];
		person_identities: Row[];
		person_phones: Row[];
		person_emails: Row[];
		member_numbers: Row[];
		responsible_adults: Row[];
	};
	/** What changes of a person, by her identifier. */
	updates: Map<string, Row>;
	differences: Difference[];
	/** Names and lines of those whom the centre did not have. */
	newcomers: { who: string; line: number }[];
	known: number;
};

/** What a person already had, before the list adds to it. */
export type Had = { phones: Set<string>; emails: Set<string>; numbers: Set<string> };

/**
 * The rows to write: newcomers whole; of those whom the centre has, what it did not have yet. A new
 * phone stands beside the old one; whoever is no longer in the list is left as she is.
 */
export async function planMembers(
	{ owners }: MembersMatch,
	hadBefore: ReadonlyMap<string, Had>,
	{ newId, breathe }: { newId: () => string; breathe: () => Promise<void> }
): Promise<MembersPlan> {
	const plan: MembersPlan = {
		inserts: {
			people: [],
			person_identities: [],
			person_phones: [],
			person_emails: [],
			member_numbers: [],
			responsible_adults: []
		},
		updates: new Map(),
		differences: [],
		newcomers: [],
		known: 0
	};
	const seen = new Map<string, Had & { hasAdult: boolean }>();
	for (const { line, member } of owners) {
		await breathe();
		let had = seen.get(member.id);
		if (!had) {
			const before = hadBefore.get(member.id);
			had = {
				phones: new Set(before?.phones),
				emails: new Set(before?.emails),
				numbers: new Set(before?.numbers),
				hasAdult: !member.isNew && member.adult !== null
			};
			seen.set(member.id, had);
			if (member.isNew) addNewcomer(plan, line, member);
			else plan.known++;
		}
		if (!member.isNew) addChanges(plan, line, member);
		addContacts(plan, line, member, had, newId);
	}
	return plan;
}

function addNewcomer(plan: MembersPlan, line: MemberLine, { id }: KnownMember): void {
	const { familyName, givenName } = line;
	plan.newcomers.push({
		who: `${familyName} ${givenName}${line.birthYear ? `, ${line.birthYear}` : ''}`,
		line: line.line
	});
	plan.inserts.people.push({
		id,
		birth_year: line.birthYear ?? null,
		sex: line.sex ?? null,
		commune_insee: line.commune ?? null,
		quarter_id: line.quarter?.id ?? null,
		social_status: line.status ?? null
	});
	plan.inserts.person_identities.push({
		person_id: id,
		family_name: familyName,
		given_name: givenName,
		name_key: normalisePersonName(familyName, givenName)
	});
}

function addChanges(plan: MembersPlan, line: MemberLine, member: KnownMember): void {
	const { set, differences } = changesOf(line, member);
	plan.differences.push(...differences);
	if (Object.keys(set).length > 0)
		plan.updates.set(member.id, { ...plan.updates.get(member.id), ...set });
}

function addContacts(
	plan: MembersPlan,
	line: MemberLine,
	member: KnownMember,
	had: Had & { hasAdult: boolean },
	newId: () => string
): void {
	const person_id = member.id;
	const tell = (what: string, after: string) => {
		if (member.isNew) return;
		const who = `${member.familyName} ${member.givenName}`;
		plan.differences.push({ place: line.place, who, what, before: null, after, kind: 'added' });
	};
	for (const { number, owner, isFictional } of line.phones) {
		if (had.phones.has(number)) continue;
		had.phones.add(number);
		plan.inserts.person_phones.push({
			id: newId(),
			person_id,
			number,
			owner,
			is_fictional: isFictional
		});
		tell('téléphone', number);
	}
	for (const { address, owner } of line.emails) {
		if (had.emails.has(address)) continue;
		had.emails.add(address);
		plan.inserts.person_emails.push({ id: newId(), person_id, address, owner });
		tell('adresse électronique', address);
	}
	for (const number of line.numbers) {
		if (had.numbers.has(number)) continue;
		had.numbers.add(number);
		plan.inserts.member_numbers.push({ person_id, number });
		tell('numéro d’adhérent', number);
	}
	if (!line.adult || had.hasAdult) return;
	had.hasAdult = true;
	const { familyName, givenName } = line.adult;
	plan.inserts.responsible_adults.push({
		person_id,
		family_name: familyName,
		given_name: givenName
	});
	tell('adulte responsable', `${familyName} ${givenName}`);
}
