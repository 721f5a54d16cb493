import { expect, test } from 'vitest';
import {
	ANOTHER,
	csv,
	DOOR,
	useRefuge
} from '#lib/features/resources/places/server/exchange/refuge-of-files.fixture.ts';
import { A_TUESDAY } from '../../../../tests/database/test-database.ts';
import { actions as importing } from '../lieux/importer/+page.server.ts';
import { actions as changing } from './[partenaire=uuid]/modifier/+page.server.ts';
import { actions as adding } from './nouveau/+page.server.ts';

const refuge = useRefuge();
const { world, centres, traces } = refuge;
/** Of this installation alone. */
const places = crypto.getRandomValues(Buffer.alloc(32));

type Actions = Record<string, (event: never) => unknown>;
/** Posts a form as a colleague does; gives where it leads, or what the page is told. */
async function post(actions: Actions, name: string, sent: Record<string, string | Blob>, id = '') {
	const form = new FormData();
	for (const [field, value] of Object.entries(sent)) form.append(field, value);
	const centre = { id: centres.brel, slug: 'ici', name: 'Ici', timeZone: 'Europe/Paris' };
	const viewer = { staffId: null, membershipId: '', name: '', role: 'animateur', centre };
	const url = new URL('https://declic.test/equipe/partenaires');
	const event = {
		...{
			url,
			params: { partenaire: id },
			request: new Request(url, { method: 'POST', body: form })
		},
		locals: { world: { database: world.app, now: () => A_TUESDAY, secrets: { places } }, viewer }
	};
	return (async () => actions[name]!(event as never))().catch((away: unknown) => away);
}
const read = async (name: 'essayer' | 'importer', text: string, empreinte = '') => {
	const fichiers = new File([text], 'lieux.csv');
	const { outcome } = (await post(importing as Actions, name, { fichiers, empreinte })) as {
		outcome: { written: number; print: string };
	};
	return outcome;
};

test('hidden and called otherwise by the form of a partner, its former name brings no address by the page of files', async () => {
	const address = `${DOOR.adresse}, ${DOOR.code_postal} ${DOOR.commune}`;
	const told = { nom: 'L’Escale', genre: 'ASSO', telephone: '01 99 00 44 01', adresse: address };
	const { location } = (await post(adding, 'default', told)) as { location: string };
	expect((await traces()).length).toBeGreaterThan(1);
	const hidden = { ...told, ...{ nom: ANOTHER.name, telephone: ANOTHER.phone }, genre: 'CHRS' };
	const shown = { location: expect.stringMatching('/equipe/partenaires/') };
	expect(await post(changing, 'default', hidden, location.split('/').at(-1))).toMatchObject(shown);
	expect(await traces()).toEqual([]);

	const { text } = csv({ id: 'z-9', telephone: '0199008888' });
	const { print } = await read('essayer', text);
	expect(await read('importer', text, print)).toMatchObject({ written: 1 });
	expect(await traces()).toEqual([]);
});
