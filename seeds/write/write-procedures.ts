import { reachabilityOf, recipientsOf } from '#lib/features/people/people/index.server.ts';
import { addProcedure, tellOutcome } from '#lib/features/reminders/procedures/index.server.ts';
import { kindOf } from '#lib/features/reminders/procedures/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { PlannedResident } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';
import { LONE_MOTHER } from './write-residents.ts';

/** Written down then: what was due before today was done since, or waits. */
const WRITTEN_BEFORE = 100;

type Story = { kind: string; dueInDays: number; isAccompanied: boolean; who: Who };
/** Among those to choose from: all of them, and those whom nobody can reach. */
type Who = (
	residents: readonly PlannedResident[],
	unreachable: readonly PlannedResident[]
) => PlannedResident | undefined;

const mother: Who = (residents) => residents.at(LONE_MOTHER);
const outOfReach: Who = (_, unreachable) => unreachable[0];
const adult =
	(rank: number): Who =>
	(residents) =>
		residents.filter((one) => !one.adult && !one.noPhone).at(rank);

const STORIES: readonly Story[] = [
	{ kind: 'declaration-trimestrielle-caf', dueInDays: 6, isAccompanied: true, who: mother },
	{ kind: 'cantine', dueInDays: 19, isAccompanied: false, who: mother },
	{ kind: 'actualisation-france-travail', dueInDays: -2, isAccompanied: false, who: adult(-9) },
	{ kind: 'complementaire-sante', dueInDays: 5, isAccompanied: false, who: outOfReach },
	{ kind: 'papiers-identite', dueInDays: 80, isAccompanied: true, who: adult(-10) }
];

/** What families must not forget: some within thirty days, one late, one that nobody can reach. */
export async function writeProcedures(db: Db, telling: DeskTelling): Promise<void> {
	const { desk, known, team, today, timeZone, now } = telling;
	const day = daysBefore(today, WRITTEN_BEFORE);
	const unreachable = await unreachableOf(db, telling);
	for (const { kind, dueInDays, isAccompanied, who } of STORIES) {
		const resident = who(desk.residents, unreachable);
		const personId = resident && known.get(resident.person);
		if (!personId) continue;
		const { rhythm } = kindOf(kind)!;
		const next = daysBefore(today, -dueInDays);
		// The declaration of three months ago was done with her.
		const before = Temporal.PlainDate.from(next).subtract({ months: 3 }).toString();
		const dueOn = rhythm === 'quarterly' ? before : next;
		await actAs(db, team.famille, momentOf(day, '14:30', timeZone, now));
		const companionId = isAccompanied ? team.famille.staffId : null;
		const procedure = { personId, kind, dueOn, rhythm, companionId, bring: '', today: day };
		const { id } = accepted(await addProcedure(db, procedure));
		if (dueOn === next) continue;
		await actAs(db, team.famille, momentOf(dueOn, '15:00', timeZone, now));
		const told = { procedureId: id, personId, dueOn, outcome: 'done', today: dueOn } as const;
		accepted(await tellOutcome(db, told));
	}
}

/** Grown-up residents without telephone, mail or address. */
async function unreachableOf(
	db: Db,
	{ desk, known, today }: DeskTelling
): Promise<PlannedResident[]> {
	const ids = [...known.values()];
	const reach = await reachabilityOf(db, ids);
	const recipients = await recipientsOf(db, ids, Number(today.slice(0, 4)));
	return desk.residents.filter(({ person, adult: responsible }) => {
		const id = known.get(person) ?? '';
		const { phones = [], emails = [] } = reach.get(id) ?? {};
		const hasAddress = Boolean(recipients.get(id)?.address);
		return !responsible && phones.length === 0 && emails.length === 0 && !hasAddress;
	});
}
