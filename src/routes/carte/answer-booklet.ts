import { redirect } from '@sveltejs/kit';
import {
	placesOfBooklet,
	PRESS_BUSY,
	printBooklet,
	townsOfBooklet
} from '#lib/features/neighbourhood/map/index.server.ts';
import {
	bookletPaper,
	bookletQuery,
	readBookletForm
} from '#lib/features/neighbourhood/map/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { attachment } from '#lib/platform/documents/package/attachment.ts';

type Printing = {
	locals: App.Locals;
	url: URL;
	today: string;
	/** Reads as whoever asks. */
	read: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;
	/** The centre whose name the paper bears, of those that are in the commune. */
	centreOf: (town: string | null) => Promise<{ name: string; written: string | null } | null>;
	/** Where the commune and the chapters are chosen, and where it is said why there is no paper. */
	form: string;
};

/** Said in the address of the form: two others were printing. */
const BUSY_FIELD = 'attente';
const REFUSED_FIELD = 'refus';

/** The booklet that an address asks for, as a PDF; else the form again, which says why not. */
export async function answerBooklet(asked: Printing): Promise<Response> {
	const { locals, url, today } = asked;
	const form = readBookletForm(url.searchParams);
	const found = await asked.read((db) =>
		placesOfBooklet(db, { town: form.ou, themes: form.themes, today })
	);
	if ('refusal' in found) return backTo(asked.form, bookletQuery(form), REFUSED_FIELD);
	const paper = bookletPaper({
		...found,
		themes: form.themes,
		centre: await asked.centreOf(form.ou || null),
		address: new URL('/carte', locals.keys.origin).href,
		isExample: locals.isDemo,
		day: today
	});
	const pdf = await printBooklet(paper);
	if (!pdf) return backTo(asked.form, bookletQuery(form), BUSY_FIELD);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': attachment(paper.title, 'pdf')
		}
	});
}

function backTo(form: string, query: URLSearchParams, why: string): never {
	query.set(why, 'oui');
	redirect(303, `${form}?${query}#refus`);
}

/** What the form shows: its communes, what was asked, and why nothing was printed. */
export async function loadBookletForm(db: Db, url: URL, today: string) {
	const form = readBookletForm(url.searchParams);
	const towns = await townsOfBooklet(db);
	return {
		form,
		towns: towns.map(({ insee, name }) => ({ code: insee ?? name, name })),
		refused: await whyNot(db, url.searchParams, { ...form, today })
	};
}

async function whyNot(
	db: Db,
	params: URLSearchParams,
	{ ou, themes, today }: { ou: string; themes: string[]; today: string }
): Promise<string | null> {
	if (params.has(BUSY_FIELD)) return PRESS_BUSY;
	if (!params.has(REFUSED_FIELD)) return null;
	const found = await placesOfBooklet(db, { town: ou, themes, today });
	return 'refusal' in found ? found.message : null;
}
