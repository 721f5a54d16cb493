import pg from 'pg';
import type { Job } from '#lib/platform/jobs/job.ts';
import type { TestDatabase } from '../database/test-database.ts';

const QUICKLY = { times: 3, firstSeconds: 1, longestSeconds: 1 };

async function ask<Row extends pg.QueryResultRow>(
	ownerUrl: string,
	text: string,
	values: unknown[]
) {
	const client = new pg.Client({ connectionString: ownerUrl });
	client.on('error', () => {});
	await client.connect();
	try {
		return (await client.query<Row>(text, values)).rows;
	} finally {
		await client.end().catch(() => {});
	}
}

const note = (ownerUrl: string, job: string, mark: string) =>
	ask(ownerUrl, 'insert into notes (job, mark, process) values ($1, $2, $3)', [
		job,
		mark,
		process.pid
	]);

const timesOf = async (ownerUrl: string, mark: string) =>
	(await ask(ownerUrl, 'select from notes where mark = $1', [mark])).length;

type Mark = { mark: string };

/** Jobs that write down what became of them, where every process can read it. */
export const NOTES = `create table notes (
	job text, mark text, process integer, at timestamptz default clock_timestamp())`;

const noteJob: Job<Mark> = {
	name: 'note',
	retries: QUICKLY,
	run: async (world, { mark }) => void (await note(world.ownerUrl, 'note', mark))
};

/** Fails twice, then does it. */
const stumbleJob: Job<Mark> = {
	name: 'stumble',
	retries: QUICKLY,
	async run(world, { mark }) {
		await note(world.ownerUrl, 'stumble', mark);
		if ((await timesOf(world.ownerUrl, mark)) < 3) throw new Error(`not yet ${mark}`);
	}
};

/** Never does it, and quotes somebody in its error. */
const failJob: Job<Mark> = {
	name: 'fail',
	retries: { ...QUICKLY, times: 1 },
	async run() {
		throw Object.assign(new Error('Marguerite Tartempion, 06 39 98 00 00'), { code: 'NO_WAY' });
	}
};

/** Goes to sleep in the middle, the first time. */
const hangJob: Job<Mark> = {
	name: 'hang',
	longestMinutes: 1 / 30,
	retries: QUICKLY,
	async run(world, { mark }) {
		await note(world.ownerUrl, 'hang', mark);
		if ((await timesOf(world.ownerUrl, mark)) === 1) await new Promise(() => {});
	}
};

const everyMinuteJob: Job = {
	name: 'every-minute',
	cron: '* * * * *',
	run: async (world) => void (await note(world.ownerUrl, 'every-minute', ''))
};

export const notingJobs: readonly Job[] = [noteJob, stumbleJob, failJob, hangJob, everyMinuteJob];

/** Each time that a job was done, the first one first. */
export async function readNotes(db: TestDatabase, job: string): Promise<Note[]> {
	const { rows } = await db.owner.query<Note>(
		'select mark, process from notes where job = $1 order by at',
		[job]
	);
	return rows;
}
type Note = Mark & { process: number };

/** What waits or was done, the calendar's own jobs aside. */
export async function readQueued(db: TestDatabase): Promise<Queued[]> {
	const { rows } = await db.owner.query<Queued>(
		`select name, state, output from pgboss.job
		where name in ('note', 'stumble', 'fail', 'hang') order by created_on`
	);
	return rows;
}
type Queued = { name: string; state: string; output: unknown };
