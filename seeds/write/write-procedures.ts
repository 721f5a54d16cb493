import {
	reachabilityOf,
	recipientsOf,
	recordConsent
} from '#lib/features/people/people/index.server.ts';
import {
	chooseAddressee,
	enterHousehold
} from '#lib/features/reminders/households/index.server.ts';
import {
	addProcedure,
	readAgain,
	tellOutcome
} from '#lib/features/reminders/procedures/index.server.ts';
import { kindOf, PROCEDURE_KINDS } from '#lib/features/reminders/procedures/index.ts';
import { UNASKED } from '#lib/features/reminders/wishes/index.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedResident } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';
import { LONE_MOTHER } from './write-residents.ts';

/** Written down then: what was due before today was done since, or waits. */
const WRITTEN_BEFORE = 100;

type Story = {
	kind: string;
	dueInDays: number;
	isAccompanied: boolean;
	who: Who;
	/** How she wants to be told, when it is not by SMS. */
	channel?: 'call' | 'letter';
};
/** Grown-up residents whom nobody can reach, and those who gave an address. */
type Ways = { unreachable: PlannedResident[]; addressed: PlannedResident[] };
/** Among those to choose from. */
type Who = (residents: readonly PlannedResident[], ways: Ways) => PlannedResident | undefined;

const mother: Who = (residents) => residents.at(LONE_MOTHER);
const outOfReach: Who = (_, { unreachable }) => unreachable[0];
const addressed: Who = (_, ways) => ways.addressed.at(-1);
const adult =
	(rank: number): Who =>
	(residents) =>
		residents.filter((one) => !one.adult && !one.noPhone).at(rank);

const [ONE, OTHER] = [adult(-9), adult(-10)];
/** Pages that nobody has read again this autumn: they are the task on the page of whoever follows. */
const NOT_READ = 4;

const STORIES: readonly Story[] = [
	{ kind: 'declaration-trimestrielle-caf', dueInDays: 6, isAccompanied: true, who: mother },
	{ kind: 'cantine', dueInDays: 19, isAccompanied: false, who: mother },
	{ kind: 'actualisation-france-travail', dueInDays: -2, isAccompanied: false, who: ONE },
	{ kind: 'complementaire-sante', dueInDays: 5, isAccompanied: false, who: outOfReach },
	{
		...{ kind: 'inscription-ecole', dueInDays: 5, isAccompanied: false },
		...{ who: adult(-12), channel: 'call' }
	},
	{
		...{ kind: 'droits-a-renouveler', dueInDays: 6, isAccompanied: true },
		...{ who: addressed, channel: 'letter' }
	},
	{ kind: 'papiers-identite', dueInDays: 80, isAccompanied: true, who: OTHER }
];

/** What families must not forget: some within thirty days, one late, one that nobody can reach. */
export async function writeProcedures(db: Db, telling: DeskTelling): Promise<void> {
	const { desk, known, team, today, timeZone, now } = telling;
	const day = daysBefore(today, WRITTEN_BEFORE);
	const ways = await waysOf(db, telling);
	for (const { kind, dueInDays, isAccompanied, who, channel } of STORIES) {
		const resident = who(desk.residents, ways);
		const personId = resident && known.get(resident.person);
		if (!personId) continue;
		const { rhythm } = kindOf(kind)!;
		const next = daysBefore(today, -dueInDays);
		// The declaration of three months ago was done with her.
		const before = Temporal.PlainDate.from(next).subtract({ months: 3 }).toString();
		const dueOn = rhythm === 'quarterly' ? before : next;
		await actAs(db, team.famille, momentOf(day, '14:30', timeZone, now));
		if (channel) {
			accepted(await recordConsent(db, { personId, purpose: 'reminders', answer: 'given' }));
			accepted(await sayWish(db, personId, { ...UNASKED, channel }));
		}
		const companionId = isAccompanied ? team.famille.staffId : null;
		const procedure = { personId, kind, dueOn, rhythm, companionId, bring: '', today: day };
		const { id } = accepted(await addProcedure(db, procedure));
		if (dueOn === next) continue;
		await actAs(db, team.famille, momentOf(dueOn, '15:00', timeZone, now));
		const told = { procedureId: id, personId, dueOn, outcome: 'done', today: dueOn } as const;
		accepted(await tellOutcome(db, told));
	}
	await writeHousehold(db, telling, ways);
	await actAs(db, team.famille, momentOf(today, '08:40', timeZone, now));
	for (const { slug } of PROCEDURE_KINDS.slice(0, -NOT_READ)) {
		await readAgain(db, { kind: slug, today });
	}
}

/** Two adults who live apart, of whom one is written to for both. */
async function writeHousehold(
	db: Db,
	{ desk, known, team, today, timeZone, now }: DeskTelling,
	ways: Ways
): Promise<void> {
	const [personId, otherId] = [ONE, OTHER].map((who) => {
		const resident = who(desk.residents, ways);
		return resident && known.get(resident.person);
	});
	if (!personId || !otherId) return;
	await actAs(db, team.famille, momentOf(daysBefore(today, 40), '14:50', timeZone, now));
	accepted(await enterHousehold(db, { personId, otherId }));
	const year = Number(today.slice(0, 4));
	accepted(await chooseAddressee(db, { personId, addresseeId: personId, year }));
}

async function waysOf(db: Db, { desk, known, today }: DeskTelling): Promise<Ways> {
	const ids = [...known.values()];
	const reach = await reachabilityOf(db, ids);
	const recipients = await recipientsOf(db, ids, Number(today.slice(0, 4)));
	const idOf = ({ person }: PlannedResident) => known.get(person) ?? '';
	const hasAddress = (one: PlannedResident) => Boolean(recipients.get(idOf(one))?.address);
	const hasNone = (one: PlannedResident) => {
		const { phones = [], emails = [] } = reach.get(idOf(one)) ?? {};
		return phones.length === 0 && emails.length === 0 && !hasAddress(one);
	};
	const adults = desk.residents.filter((one) => !one.adult);
	return { unreachable: adults.filter(hasNone), addressed: adults.filter(hasAddress) };
}
