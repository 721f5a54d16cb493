import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { type Chance, chanceFrom } from '#lib/shared/seeded-chance.ts';
import { useTestDatabase } from '../database/test-database.ts';
import { startWorker, type Worker } from '../jobs/workers.ts';
import { type FaultySmsc, type Moment, openFaultySmsc } from './faulty-smsc.fixture.ts';
import { addPeople, at, EVE, openCentre } from './people-to-remind.fixture.ts';
import { lookForFaults } from './sms-faults.ts';

const database = useTestDatabase();
const SCRIPT = fileURLToPath(new URL('work-sms.ts', import.meta.url));
/** Given to tell the same story again. */
const SEED = Number(process.env.SMS_SEED ?? randomInt(1_000_000));

/** How many processes die with SMS that were handed, and of which nothing is written. */
const CUT_SHORT = 200;
/** How many die at other moments. */
const OTHERWISE = 30;
const PEOPLE = 760;
/** Story time from one process to the next: a failing provider is left alone for two minutes. */
const STEP = { seconds: 90 };
const WORDS = ['STOP', '🛑', 'arrêt', 'REPRENDRE', 'oui', 'Je serai en retard', 'Qui êtes-vous ?'];

type End = { moment: Moment; nth: number };

const draw = <One>(chance: Chance, from: readonly One[]): One =>
	from[Math.floor(chance() * from.length)]!;

/** When each process dies: most of them between the handing over and our writing. */
function drawEnds(chance: Chance): End[] {
	const others: Moment[] = [
		'answered',
		'receipt told',
		'receipt heard',
		'answer told',
		'answer heard'
	];
	const nth = () => 1 + Math.floor(chance() * 2);
	const ends = [
		...Array.from({ length: CUT_SHORT }, (): End => ({ moment: 'handed', nth: nth() })),
		...Array.from({ length: OTHERWISE }, (): End => ({ moment: draw(chance, others), nth: 1 }))
	];
	return ends
		.map((end) => ({ end, order: chance() }))
		.sort((one, other) => one.order - other.order)
		.map(({ end }) => end);
}

/** Somebody writes: whoever will soon be reminded, anybody of the centre, or a number that nobody knows. */
function writeSomething(smsc: FaultySmsc, people: readonly { number: string }[], chance: Chance) {
	const unknown = { number: `+336399850${String(Math.floor(chance() * 30)).padStart(2, '0')}` };
	const soon = people.slice(3 * smsc.life + 3, 3 * smsc.life + 30);
	const from = draw(chance, [
		draw(chance, soon.length > 0 ? soon : people),
		draw(chance, people),
		unknown
	]).number;
	const name = `in-${smsc.written.length}`;
	smsc.written.push({ name, from, text: draw(chance, WORDS), acknowledgedIn: null });
}

/**
 * One process from its birth to its death: it hears what waits, sends what is due, and dies at that moment;
 * whether the moment came.
 */
async function live(
	worker: Worker,
	smsc: FaultySmsc,
	now: Temporal.Instant,
	end: End | null
): Promise<boolean> {
	let [left, isDead] = [end?.nth ?? 0, false];
	const kill = () => {
		isDead = true;
		worker.child.kill('SIGKILL');
	};
	smsc.watch = (moment) => {
		if (isDead) return 'silence';
		if (moment !== end?.moment || (left -= 1) > 0) return 'go on';
		kill();
		return 'silence';
	};
	worker.child.stdin!.write(`${now}\n`);
	await expect.poll(() => smsc.lines()).toBe(1);
	await smsc.tellAll();
	if (!isDead) {
		const mark = `process ${smsc.life}`;
		await database.asOperator([], (db) => queueJob(db, 'send-reminders', { mark }));
		await expect.poll(async () => isDead || (await isDone(mark))).toBe(true);
	}
	if (end === null) await smsc.tellAll();
	const isAsDrawn = isDead;
	if (end === null) await worker.leave();
	else if (!isDead) kill();
	await worker.ended;
	await expect.poll(() => smsc.lines()).toBe(0);
	return isAsDrawn;
}

async function isDone(mark: string): Promise<boolean> {
	const { rows } = await database.owner.query<{ state: string }>(
		`select state from pgboss.job where name = 'send-reminders' and data ->> 'mark' = $1`,
		[mark]
	);
	expect(rows[0]?.state).not.toBe('failed');
	return rows[0]?.state === 'completed';
}

test(`two hundred kills between the handing over and the writing, and some others (SMS_SEED=${SEED})`, async () => {
	const chance = chanceFrom(SEED);
	const smsc = await openFaultySmsc(chance);
	onTestFinished(() => smsc.close());
	const centre = await openCentre(database, smsc.port);
	const people = await addPeople(centre, PEOPLE);
	const ends = drawEnds(chance);
	// Three of them are due from one process to the next.
	await database.owner.query(
		`update reminders r set leaves_at = $2::timestamptz + (o.nth / 3) * make_interval(secs => $3)
		from unnest($1::uuid[]) with ordinality as o (person, nth) where r.person_id = o.person`,
		[people.map(({ id }) => id), at(`${EVE}T09:00`).toString(), STEP.seconds]
	);
	const env = { DATA_DIR: centre.dataDir, SMS_NETWORKS: 'loopback', LOG_LEVEL: 'error' };
	const load = () => startWorker(database.ownerUrl, SCRIPT, env);
	// Two load while one works: most of the time of a process is its birth.
	const loading = [load(), load()];
	const next = async (now: Temporal.Instant, end: End | null) => {
		const worker = await loading.shift()!;
		loading.push(load());
		smsc.life += 1;
		return live(worker, smsc, now, end);
	};
	let now = at(`${EVE}T09:01`);
	let cutShort = 0;
	for (const end of ends) {
		expect(Temporal.Instant.compare(now, at(`${EVE}T15:35`)), 'the day is over').toBe(-1);
		if (chance() < 0.5 || end.moment.startsWith('answer ')) writeSomething(smsc, people, chance);
		const isAsDrawn = await next(now, end);
		now = now.add(STEP);
		if (end.moment !== 'handed') continue;
		if (isAsDrawn) cutShort += 1;
		// It had nothing to hand, or less: another one is cut short for it.
		else ends.push({ ...end, nth: 1 });
	}
	expect(cutShort).toBe(CUT_SHORT);
	smsc.isCalm = true;
	// What is left leaves in peace; the day after, nobody waits for anything any more.
	for (const civil of ['15:40', '15:50', '16:00', '16:30']) await next(at(`${EVE}T${civil}`), null);
	for (const civil of ['2026-12-15T12:00', '2026-12-15T12:10']) await next(at(civil), null);
	for (const one of loading) (await one).child.kill('SIGKILL');
	expect(await lookForFaults(database, smsc)).toEqual([]);
});
