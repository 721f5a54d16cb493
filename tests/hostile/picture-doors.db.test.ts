import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import { listActions } from '../actions/list-actions.ts';
import { Visitor } from '../actions/visitor.ts';
import { isPictureDoor } from './hostile-pictures.ts';
import { picturesOfEachKind } from './pictures-of-each-kind.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let inside: Visitor;
const pictures = picturesOfEachKind();

beforeAll(async () => {
	site = await openSite();
	inside = await site.enter('Direction', 'Centre social Jacques Brel');
});
afterEach(() => expect(site.stalls.tooLong()).toEqual([]));
afterAll(() => site?.close());

type Door = {
	/** As the list of actions says it. */
	label: string;
	/** Who comes there, at which address, and what she types beside the picture. */
	address(): Promise<string> | string;
	field: 'photo' | 'fichier';
	typed: Record<string, string>;
	/** How many more it keeps, where the demonstration nearly fills it. */
	room?: number;
	/** What the page says, and she sends back. */
	told?(): Promise<Record<string, string>>;
};

const SAID = { mots: 'Un banc devant la pharmacie.', ou: '', lieu: '' };
const SIGNED = { accord: '2018-10-01', preuve: 'Classeur de l’accueil' };
const SHOWN = { description: 'Une table et deux ordinateurs.' };

const saying = (label: string, address: string): Door => ({
	label: `${label} ?/envoyer`,
	address: () => `${address}?/envoyer&centre=jacques-brel`,
	field: 'photo',
	typed: SAID
});

/** The first address of that kind on the page. */
async function foundOn(page: string, link: RegExp): Promise<string> {
	const { text } = await inside.get(page);
	const found = link.exec(text)?.[0];
	if (!found) throw new Error(`${page} leads to no ${link}`);
	return found;
}

/** The version of the page of the centre that is changed. */
async function versionOfPage(): Promise<string> {
	const { text } = await inside.get('/equipe/centre/page');
	return /name="version" value="([^"]*)"/.exec(text)![1]!;
}

const DOORS: readonly Door[] = [
	saying('/quartier/dire/[porte]', '/quartier/dire/idee'),
	saying('/quartier/dire/[porte]/facile', '/quartier/dire/idee/facile'),
	saying('/[langue=langue]/quartier/dire/[porte]', '/en/quartier/dire/idee'),
	{
		label: '/equipe/lieux/[lieu=uuid]/photos ?/ajouter',
		address: async () =>
			`${await foundOn('/equipe/lieux', /\/equipe\/lieux\/[\da-f-]{36}/)}/photos?/ajouter`,
		field: 'fichier',
		typed: SHOWN
	},
	{
		label: '/equipe/centre/page ?/photo',
		address: () => '/equipe/centre/page?/photo',
		field: 'fichier',
		typed: {
			...{ ...SHOWN, 'description-en': '', 'description-ar': '' },
			...{ reconnaissable: 'personne', accord: '', preuve: '' }
		},
		room: 1,
		told: async () => ({ version: await versionOfPage() })
	},
	{
		label: '/equipe/projets/[projet=uuid] ?/photo',
		address: async () =>
			`${await foundOn('/equipe/projets', /\/equipe\/projets\/[\da-f-]{36}/)}?/photo`,
		field: 'fichier',
		typed: { ...SHOWN, ...SIGNED }
	},
	{
		label: '/equipe/bilan/[annee=annee]/fiches/[programme=slug] ?/photo',
		address: async () =>
			`${await foundOn('/equipe/bilan/2026', /\/equipe\/bilan\/2026\/fiches\/[\w-]+/)}?/photo`,
		field: 'fichier',
		typed: { ...SHOWN, ...SIGNED }
	},
	{
		label: '/equipe/ateliers/programme/[programme=slug]/films-et-photos ?/ajouter',
		address: () => '/equipe/ateliers/programme/numerikids/films-et-photos?/ajouter',
		field: 'fichier',
		typed: {
			...{ sorte: 'photo', titre: 'La table', jour: '2018-10-01', description: SHOWN.description },
			...{ duree: '', lienfilm: '', sanspersonne: 'oui' }
		}
	},
	{
		label: '/equipe/guides/[guide=slug]/images ?/ajouter',
		address: async () =>
			`${await foundOn('/equipe/guides', /\/equipe\/guides\/(?!nouveau)[\w-]+/)}/images?/ajouter`,
		field: 'fichier',
		typed: { ...SHOWN, personne: 'oui' }
	}
];

/** A page of residents is sent by somebody without an account. */
async function send({ address, field, typed, told }: Door, picture: File) {
	const form = new FormData();
	for (const [name, value] of Object.entries({ ...typed, ...(await told?.()) }))
		form.append(name, value);
	form.append(POST_KEY_FIELD, newPostKey());
	form.append(field, picture);
	const where = await address();
	const sender = where.startsWith('/equipe') ? inside : new Visitor(site.application.url);
	return sender.post(where, form);
}

/** A kiosk has no photo to send: its form is that of the neighbourhood, and its door takes no file. */
const KIOSK = '/borne/[[texte=texte]]/quartier/dire/[porte] ?/envoyer';

test('each form that takes a picture is played', () => {
	const doors = listActions().filter(({ label }) => isPictureDoor(label));
	expect([KIOSK, ...DOORS.map(({ label }) => label)].toSorted()).toEqual(
		doors.map(({ label }) => label).toSorted()
	);
});

test('a kiosk takes no picture, not even a small one', async () => {
	const { taken } = await pictures;
	const kiosk = saying(KIOSK, '/borne/quartier/dire/idee');
	for (const { file } of taken) expect((await send(kiosk, file)).status).toBe(415);
});

test.each(DOORS.map((door) => [door.label, door] as const))(
	'%s refuses what fills the memory and what is not read, and takes ordinary pictures of every kind',
	async (_label, door) => {
		const { refused, taken } = await pictures;
		const before = await site.rows();
		const answers = await Promise.all(
			refused.map(async ({ kind, file, why }) => {
				const { status, text } = await send(door, file);
				return [kind, status, why.find((words) => text.includes(words))];
			})
		);
		expect(answers).toEqual(refused.map(({ kind }) => [kind, 400, expect.any(String)]));
		expect(await site.rows()).toEqual(before);
		for (const [nth, { kind, file }] of taken.entries()) {
			const { status } = await send(door, file);
			// Redrawn, then told that there is no room for one more: it is no fault of the picture.
			const expected = nth < (door.room ?? Infinity) ? 303 : 409;
			expect([kind, status]).toEqual([kind, expected]);
		}
	}
);
