import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '#lib/platform/documents/docx/read-docx.fixture.ts';
import { readOdt } from '#lib/platform/documents/odt/read-odt.fixture.ts';
import { readPdf, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { CENTRE } from '../../actions/cast.ts';
import { applicationOf, stopApplication } from '../../journeys/support/application-of-file.ts';
import { askDatabase } from '../../journeys/support/database.ts';
import { ALL_TICKED, enterWith, Hand } from './hand.ts';
import { LONG_WORDS, SHORT_WORDS, STEP_WORDS } from './hostile-words.ts';

/** What is pasted turns the line over, and rings: it is taken out where it is received. */
const pasted = (text: string) => `\u202e\u0007${text}\u202c`;
/** Words as a paper breaks its lines: without spaces. */
const packed = (text: string) => text.replace(/\s+/gu, '');
const STREET = '17 rue des Cabestans';
const FIRST_WEEK = '2026-12-03';

let animator: Hand;
let direction: Hand;
let passerBy: Hand;

beforeAll(async () => {
	const { url } = await applicationOf(import.meta.filename, 'tuesday');
	animator = await enterWith(url, 'Animat', CENTRE);
	direction = await enterWith(url, 'Direction', CENTRE);
	passerBy = new Hand(url);
});
afterAll(stopApplication);

async function bytesOf(hand: Hand, address: string): Promise<Uint8Array> {
	const answer = await fetch(new URL(address, hand.visitor.origin), {
		headers: { cookie: hand.visitor.cookies() }
	});
	expect([address, answer.status]).toEqual([address, 200]);
	return new Uint8Array(await answer.arrayBuffer());
}

/** All that a paper says, without spaces; it is one that is read, and that says nothing unseen. */
async function printed(hand: Hand, address: string): Promise<string> {
	const read = readPdf(await bytesOf(hand, address));
	const words = [wordsOf(read), ...read.feet, read.title ?? '', read.metadata].join('\n');
	expect([address, /[\u202a-\u202e\u2066-\u2069]/.test(words)]).toEqual([address, false]);
	return packed(words);
}

/** The papers say those words as they were typed. */
async function expectPrinted(hand: Hand, address: string, ...words: string[]): Promise<void> {
	const said = await printed(hand, address);
	for (const one of words) expect(said, address).toContain(packed(one));
}

test('a place of hostile words is read on its paper and in the booklet; of a refuge, its street is in neither', async () => {
	const card = { genre: 'ASSO', 'code-postal': '62230', commune: 'Outreau', courriels: '' };
	const where = { position: '50.7034, 1.5915', 'autres-noms': '', sites: '' };
	const place = (await animator.send('/equipe/lieux/nouveau', '', {
		...{ ...card, ...where, nom: pasted(`${SHORT_WORDS} Lieu`), refuge: 'non' },
		...{ rue: pasted(`1 rue ${STEP_WORDS}`), 'pour-y-aller': pasted(LONG_WORDS.slice(0, 580)) }
	}))!;
	await animator.send(place, 'montrer');
	const refuge = (await animator.send('/equipe/lieux/nouveau', '', {
		...{ ...card, ...where, nom: pasted(SHORT_WORDS), genre: 'CHRS', refuge: 'on', rue: STREET },
		telephone: '01 99 00 12 41'
	}))!;
	await animator.send(refuge, 'montrer');
	const way = (of: string) => `/carte/lieux/${of.split('/').at(-1)!}/y-aller.pdf`;
	await expectPrinted(passerBy, way(place), `${SHORT_WORDS} Lieu`, LONG_WORDS.slice(0, 580));
	const booklet = await printed(passerBy, '/carte/livret.pdf');
	expect(booklet).toContain(packed(`${SHORT_WORDS} Lieu`));
	expect(booklet).toContain(packed('01 99 00 12 41'));
	for (const said of [booklet, await printed(passerBy, way(refuge))]) {
		expect(said).not.toContain('Cabestans');
	}
});

test('a guide of hostile words is read on paper', async () => {
	const guide = '/equipe/guides/joindre-un-document';
	await animator.send(`${guide}/ecrire/fr`, 'ecrire', {
		...{ titre: pasted(STEP_WORDS), 'etape-1-titre': STEP_WORDS },
		...{ 'etape-1-texte': pasted(`${STEP_WORDS}.`), 'etape-1-bloque': `${STEP_WORDS}.` }
	});
	await animator.send(guide, 'relire', {}, ALL_TICKED);
	const paper = '/guides/joindre-un-document/imprimer.pdf?centre=jacques-brel';
	await expectPrinted(passerBy, paper, STEP_WORDS, `${STEP_WORDS}.`);
});

test('a partner of hostile words, and what somebody goes there for, are read on her sheet', async () => {
	const partner = (await animator.send('/equipe/partenaires/nouveau', '', {
		...{ nom: pasted(SHORT_WORDS), genre: 'ASSO', adresse: pasted(`1 rue ${STEP_WORDS}`) },
		...{ appele: pasted(`${STEP_WORDS} appelé`), contact: pasted(STEP_WORDS), pourquoi: '' }
	}))!;
	const [person] = await askDatabase<{ id: string }>(
		`select p.id from people p join centres c on c.id = p.centre_id
		where c.slug = 'jacques-brel' order by p.id limit 1`
	);
	const referral = (await animator.send(`${partner}/orienter?personne=${person!.id}`, '', {
		mot: pasted(LONG_WORDS.slice(0, 180)),
		apporter: pasted(STEP_WORDS),
		envoi: 'fiche'
	}))!;
	const sheet = `${referral.split('?')[0]!.replace(/\/fiche$/, '')}/fiche.pdf`;
	await expectPrinted(
		animator,
		sheet,
		`${STEP_WORDS} appelé`,
		`1 rue ${STEP_WORDS}`,
		LONG_WORDS.slice(0, 180)
	);
});

/** What a telephone reads of a calendar: its lines, unfolded, and none that was typed. */
async function linesOf(hand: Hand, address: string): Promise<string[]> {
	const text = Buffer.from(await bytesOf(hand, address)).toString('utf8');
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
	const lines = text.replaceAll('\r\n ', '').split('\r\n');
	const named = (name: string) => lines.filter((line) => line.startsWith(name)).length;
	expect(named('BEGIN:VEVENT')).toBeGreaterThan(0);
	expect([named('END:VEVENT'), named('UID:')]).toEqual([
		named('BEGIN:VEVENT'),
		named('BEGIN:VEVENT')
	]);
	expect(lines.filter((line) => !/^[A-Z-]+(?:;[A-Z=-]+)*:/.test(line) && line !== '')).toEqual([]);
	return lines;
}

const escapedInCalendar = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);

describe('where a slot is held, of hostile words', () => {
	const VENUE = `${STEP_WORDS} lieu`;

	beforeAll(async () => {
		await animator.send('/equipe/accueil/creneaux', '', {
			...{ jour: FIRST_WEEK, jusqu: '', debut: '06:10', fin: '06:50', places: '4' },
			lieu: pasted(VENUE)
		});
	});

	test('is read on posters, flyers and the programme of the week, with whom they are for', async () => {
		const week = '/equipe/centre/affiches/2026-W49';
		await expectPrinted(animator, `${week}/semaine.pdf`, VENUE);
		const query = `?${new URLSearchParams({ pour: pasted(STEP_WORDS) })}`;
		for (const paper of ['affiche', 'gros-caracteres', 'tract', 'tracts']) {
			await expectPrinted(animator, `${week}/${paper}.pdf${query}`, VENUE, STEP_WORDS);
		}
	});
});

test('a room of hostile words is a line of the calendar of a colleague and of a resident, and no event more', async () => {
	const name = SHORT_WORDS.slice(0, 100);
	await direction.send('/equipe/ateliers/salles', 'enregistrer', {
		...{ salle: '', nom: pasted(name), places: '9' }
	});
	// No group of the demonstration has a room yet.
	const [held] = await askDatabase<{ person: string }>(
		`with followed as (
			select s.group_id, e.person_id, r.id as room_id, s.centre_id
			from rooms r join seances s on s.centre_id = r.centre_id
				join enrolments e on e.group_id = s.group_id
			where r.name = $1 and s.day between '2026-10-25' and '2027-11-01'
				and s.starts_at is not null and coalesce(e.enrolled_on, s.day) <= s.day
				and not exists (select from seance_rooms sr where sr.seance_id = s.id)
				and not exists (select from departures d where d.enrolment_id = e.id)
			limit 1
		), given as (
			insert into group_rooms (centre_id, group_id, room_id, recorded_at)
			select centre_id, group_id, room_id, now() from followed
			on conflict (group_id) do update set room_id = excluded.room_id
		)
		select person_id as person from followed`,
		[name]
	);
	const given = async (hand: Hand, page: string, meant: Record<string, string>) => {
		const { text } = await hand.try(page, 'donner', meant);
		return /(\/calendrier\/[^"<]+\.ics)/.exec(text)![1]!;
	};
	const ofCentre = await given(direction, '/equipe/ateliers/calendrier/agenda', {
		portee: 'centre'
	});
	const own = await given(direction, `/equipe/habitants/${held!.person}/agenda`, {});
	for (const address of [ofCentre, own]) {
		const places = (await linesOf(passerBy, address)).filter((line) =>
			line.startsWith('LOCATION:')
		);
		expect(places).toContain(`LOCATION:${escapedInCalendar(name)}`);
	}
});

test('what is written of a year is read in Word, in LibreOffice and on paper, and adds nothing to them', async () => {
	const fiche = '/equipe/bilan/2026/fiches/numerikids';
	const said = `${LONG_WORDS} ]]></w:t><w:p/></text:p>`;
	await direction.send(fiche, 'ecrire', { rubrique: 'description', texte: pasted(said) });
	const docx = readDocx(await bytesOf(direction, `${fiche}/fiche.docx`));
	const odt = readOdt(await bytesOf(direction, `${fiche}/fiche.odt`));
	for (const { texts } of [docx, odt]) expect(packed(texts.join(''))).toContain(packed(said));
	await expectPrinted(direction, `${fiche}/fiche.pdf`, said);
});
