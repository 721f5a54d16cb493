import pg from 'pg';
import { buildHouse } from '../kills/house.ts';
import { seededDice } from '../kills/seeded.ts';
import { installKiosk } from './install-kiosk.ts';
import { identifiersThere, rowsThere } from './traces.ts';
import { type Book, visitKiosk } from './visit.ts';

const CENTRES = [
	'Centre social Jacques Brel',
	'Centre social La Criée',
	'Centre social Le Sémaphore',
	'Centre social La Digue'
];
/** What waits in memory is written a second later. */
const WRITTEN_MS = 60_000;

export type LobbyNight = {
	visits: number;
	seconds: number;
	book: Book;
	/** Megabytes that the application held, every hundred visits. */
	memory: number[];
	/** Visits and calls as the database counts them. */
	counted: { visits: number; calls: number; open: number };
	/** Rows that each table has and had not. */
	grown: Record<string, number>;
	/** Where an identifier of a visit is still written. */
	traces: string[];
	complaints: string[];
};

/** Its jobs, and the reminders that they plan. */
const OF_THE_HOUSE = /^(?:pgboss\.|public\.reminders$)/;
/** How often the memory is read. */
const EACH_VISITS = 100;

/** The application on a database of its own, a kiosk in each lobby, and so many visits, one after the other. */
export async function keepLobbies(options: {
	visits: number;
	seed: number;
	tell(line: string): void;
}): Promise<LobbyNight> {
	const { visits, seed, tell } = options;
	const house = await buildHouse();
	try {
		house.start();
		await house.untilServing();
		const owner = new pg.Client({ connectionString: house.ownerUrl() });
		await owner.connect();
		const tokens: string[] = [];
		for (const centre of CENTRES) tokens.push(await installKiosk(owner, centre));
		const counted = () => readCounted(owner, tokens.length);
		const before = await rowsThere(owner);
		const book: Book = { pages: 0, calls: 0, ended: 0, surprises: [], identifiers: new Set() };
		const memory: number[] = [];
		let begun = 0;
		const started = performance.now();
		const keep = async (token: string, nth: number): Promise<void> => {
			const dice = seededDice(seed * 1000 + nth);
			while (begun < visits) {
				begun += 1;
				await visitKiosk({ url: house.url, token, dice, book });
				if (book.ended % EACH_VISITS !== 0) continue;
				memory.push(house.memory() ?? 0);
				tell(`${book.ended} visits, ${book.pages} pages, ${Math.round(memory.at(-1)!)} MB`);
			}
		};
		await Promise.all(tokens.map(keep));
		const seconds = (performance.now() - started) / 1000;
		const until = performance.now() + WRITTEN_MS;
		let sums = await counted();
		while (sums.visits < visits && performance.now() < until) sums = await counted();
		const grown = growth(before, await rowsThere(owner));
		const traces = await identifiersThere(owner, book.identifiers);
		await owner.end();
		return {
			...{ visits, seconds, book, memory, counted: sums, grown, traces },
			complaints: house.complaints()
		};
	} finally {
		await house.close();
	}
}

/** Of the kiosks that were installed last: the demonstration has some of its own. */
async function readCounted(owner: pg.Client, kiosks: number): Promise<LobbyNight['counted']> {
	const { rows } = await owner.query<LobbyNight['counted']>(
		`with ours as (select id from kiosks order by id desc limit $1)
		select (select coalesce(sum(n), 0)::integer from kiosk_counts
				where kind = 'visit' and kiosk_id in (select id from ours)) as visits,
			count(h.id)::integer as calls, count(h.id) filter (where e.id is null)::integer as open
		from help_calls h left join help_call_ends e on e.call_id = h.id
		where h.kiosk_id in (select id from ours)`,
		[kiosks]
	);
	return rows[0]!;
}

function growth(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
	return Object.fromEntries(
		[...after]
			.map(([name, rows]) => [name, rows - (before.get(name) ?? 0)] as const)
			// What the house does by itself is written beside, and is of no visit.
			.filter(([name, more]) => more > 0 && !OF_THE_HOUSE.test(name))
	);
}
