import pg from 'pg';
import type { DeskLedger } from './ledger.ts';

export type DeskVerdict = {
	/** Told as saved, and not found as it was told. */
	lost: string[];
	/** Found several times. */
	doubled: string[];
	/** Found, and nobody was told so: a refused form, or one that nobody sent. */
	unasked: string[];
	requests: number;
	answers: number;
};

type Row = {
	id: string;
	words: string;
	family_name: string | null;
	answers: string[];
	journal: number;
};

/** Compares what the desks were told with all the database holds since they opened. */
export async function verifyDesks(
	ownerUrl: string,
	ledger: DeskLedger,
	before: ReadonlySet<string>
): Promise<DeskVerdict> {
	const found = (await readRequests(ownerUrl)).filter(({ id }) => !before.has(id));
	const byWords = Map.groupBy(found, ({ words }) => words);
	const verdict: DeskVerdict = { lost: [], doubled: [], unasked: [], requests: 0, answers: 0 };
	for (const one of ledger.saved) {
		const rows = byWords.get(one.request) ?? [];
		byWords.delete(one.request);
		verdict.requests += 1;
		verdict.answers += one.answers.length;
		if (rows.length > 1) verdict.doubled.push(`${rows.length} × ${one.request}`);
		const row = rows.find(({ id }) => id === one.id);
		if (!row) {
			verdict.lost.push(one.request);
			continue;
		}
		if (one.newcomer && row.family_name !== one.newcomer) {
			verdict.lost.push(`${one.newcomer}, who asked « ${one.request} »`);
		}
		if (row.journal !== 1) verdict.lost.push(`${row.journal} journal lines of ${one.request}`);
		const told = new Map(one.answers.map((words) => [words, 0]));
		for (const words of row.answers) {
			if (told.has(words)) told.set(words, told.get(words)! + 1);
			else verdict.unasked.push(`the answer ${words} to ${one.request}`);
		}
		for (const [words, times] of told) {
			if (times === 0) verdict.lost.push(`the answer ${words} to ${one.request}`);
			if (times > 1) verdict.doubled.push(`${times} × the answer ${words} to ${one.request}`);
		}
	}
	verdict.unasked.push(...byWords.keys());
	return verdict;
}

/** The requests there are, by which those of the demonstration are told apart. */
export async function requestsThere(ownerUrl: string): Promise<ReadonlySet<string>> {
	return new Set((await readRequests(ownerUrl)).map(({ id }) => id));
}

async function readRequests(ownerUrl: string): Promise<Row[]> {
	const database = new pg.Client(ownerUrl);
	await database.connect();
	try {
		const { rows } = await database.query<Row>(
			`select r.id, r.words, i.family_name,
				array(select a.words from request_answers a where a.request_id = r.id and a.words is not null) as answers,
				(select count(*)::int from journal j
					where j.record_id = r.id::text and j.record_kind = 'request' and j.action = 'receive') as journal
			from requests r left join person_identities i on i.person_id = r.person_id`
		);
		return rows;
	} finally {
		await database.end();
	}
}
