import { describe, expect, test } from 'vitest';
import { CENTRE_ROLES, NETWORK_ROLES } from '#lib/features/house/staff/index.ts';
import * as tells from './course-stories.ts';
import { linesOf } from './page-lines.ts';
import { type QuietCentre, useQuietHouse } from './quiet-house.fixture.ts';
import { before, openCourse } from './stories.ts';
import { only, type Told, toldSince } from './told-since.ts';

const house = useQuietHouse();

const PLANS = ['animateur', 'direction'] as const;
const READS = ['accueil', 'referent-famille'] as const;
const FOLLOWS = ['animateur', 'referent-famille', 'direction'] as const;

/** What each role of the centre reads of a page. */
async function readPage(centre: QuietCentre, address: string): Promise<Told> {
	const read = CENTRE_ROLES.map(async (role) => {
		const { status, text } = await (await centre.browserOf(role)).get(address);
		expect([role, status]).toEqual([role, 200]);
		return [role, linesOf(text)] as const;
	});
	return Object.fromEntries(await Promise.all(read));
}

const groupPage = ({ group }: { group: string }) => `/equipe/ateliers/groupes/${group}`;
const sheetPage = ({ seances }: { seances: string[] }) => `/equipe/ateliers/seances/${seances[0]}`;

/** It met twice, and is over: nothing was noted of it. */
const MET = [before(8), before(1)];
const NOT_YET: string[] = [];

type Line = [what: string, story: tells.CourseStory, told: Told, days?: readonly string[]];

const LIST = ['Écrire un mail', 'Ranger ses photos'];
const PROPOSED = 'Ce que l’atelier propose';
const ADAPT = 'Adapter la liste à notre centre';
const SEEN = [
	...[PROPOSED, 'Déjà fait', 'Écrire un mail (16 novembre 2026)'],
	...['Mots sur les séances', '16 novembre 2026 : Très bonne séance.']
];
const SHE_SAID = 'Jeanne Caron : … veut aller plus loin (dit le 23 novembre 2026)';

const TO_TELL = [
	...['Prévenir les personnes du groupe', 'À prévenir de vive voix (1)'],
	'Ni adresse, ni téléphone, ni accord pour un courriel : à prévenir de vive voix.',
	...['Au courant : Jeanne Caron', 'Imprimer les feuilles à signer Séances du groupe']
];
const NEXT = 'mardi 1er décembre 2026';
const AHEAD = 'À venir';
const MOVE = 'Déplacer la séance du mar. 1er déc.';
const CHANGE = 'Changer la salle ou l’équipe';
const ASKED_LATER = 'Se demande à la dernière séance, ou dès qu’une personne s’arrête.';

const OF_A_GROUP: Line[] = [
	[
		'the list of what its centre teaches',
		tells.theCentreHasItsList,
		{ ...only(READS, PROPOSED, ...LIST), ...only(PLANS, PROPOSED, ...LIST, ADAPT) }
	],
	[
		'what it has seen',
		tells.aContentWasSeen,
		{ ...only(READS, ...SEEN), ...only(PLANS, ...SEEN, ADAPT) }
	],
	[
		'what its people forgot',
		tells.somebodyForgot,
		only(
			FOLLOWS,
			'À revoir avec ce groupe',
			'Ce que des personnes du groupe ont dit avoir oublié, et qui n’a pas été revu depuis.',
			'Imprimer (1 personne)'
		)
	],
	[
		'what they said at its end',
		tells.sheSaidAWord,
		{
			...only(['referent-famille'], '1 réponse sur 1 personne.', 'La personne…', SHE_SAID),
			...only(
				PLANS,
				...['1 réponse sur 1 personne.', SHE_SAID, 'Ajouter, corriger ou retirer une réponse'],
				...['Jeanne Caron dit le 23 novembre 2026', 'dit le 23 novembre 2026', 'retirer sa réponse']
			)
		}
	],
	[
		'what it gained',
		tells.sheWasMeasured,
		only(
			FOLLOWS,
			'Progrès mesuré : 1 personne sur 1 a répondu avant et après le cours. C’est trop peu pour dire un progrès moyen.'
		)
	],
	[
		'whom to tell of its first day',
		tells.itBegins,
		{
			...only(READS, ...TO_TELL, NEXT, '1 h 30', AHEAD, 'le jour venu'),
			...only(PLANS, CHANGE, ...TO_TELL, NEXT, '1 h 30', AHEAD, MOVE)
		},
		NOT_YET
	],
	[
		'who may take a place, when it meets again',
		tells.itMeetsAgain,
		{
			...only(['accueil'], NEXT, AHEAD, 'le jour venu'),
			...only(['referent-famille'], NEXT, AHEAD, 'le jour venu', ASKED_LATER),
			...only(
				PLANS,
				...[CHANGE, NEXT, AHEAD, MOVE, '5 places sont libres'],
				'Ces personnes peuvent la prendre, de la plus longue attente à la plus courte. Appelez la première. Toute la pré-liste',
				...['Jeanne Lemaire', 'téléphone à demander'],
				'attend depuis le 24 novembre 2026, ses créneaux : à demander',
				...['Je l’appelle : Jeanne Lemaire', ASKED_LATER, 'Noter une réponse']
			)
		}
	]
];

const DONE = ['Ce que nous avons fait', 'Écrire un mail', 'Très bonne séance.'];
const MOVED = 'Cette séance était prévue le samedi 21 novembre 2026';

const OF_A_SHEET: Line[] = [
	[
		'the list of what its centre teaches',
		tells.theCentreHasItsList,
		only(PLANS, 'Cochez ce qui a été vu facultatif', ...LIST)
	],
	[
		'what was done',
		tells.aContentWasSeen,
		{
			...only(READS, ...DONE),
			...only(
				PLANS,
				...['Cochez ce qui a été vu facultatif', 'Écrire un mail'],
				'Très bonne séance. Enregistrer la feuille',
				'Une demi-page par personne, à son prénom : ce que vous avez fait, un exercice, le prochain rendez-vous.',
				...['Copies à compléter, en plus facultatif', 'Imprimer ce qu’on emporte']
			)
		}
	],
	[
		'that it moved',
		tells.theSeanceMoved,
		{
			...only(['accueil'], MOVED, 'Voir qui prévenir Jeanne Caron'),
			...only(['referent-famille'], MOVED, 'Voir qui prévenir Jeanne Caron Pas encore noté'),
			...only(
				PLANS,
				MOVED,
				'Voir qui prévenir Tout le monde est noté présent : touchez seulement les exceptions.'
			)
		}
	]
];

describe.each([
	['a group', groupPage, OF_A_GROUP],
	['a sheet', sheetPage, OF_A_SHEET]
])('the page of %s', (_page, addressOf, lines) => {
	test.each(lines)(
		'tells %s, to whom it is, and nothing else',
		async (_what, story, told, days) => {
			const centre = await house.openCentre();
			const course = await openCourse(centre, days ?? MET);
			const address = addressOf(course);
			const quiet = await readPage(centre, address);
			await story(centre, course);
			expect(toldSince(quiet, await readPage(centre, address))).toEqual(told);
		}
	);

	test('is not for the network', async () => {
		const centre = await house.openCentre();
		const address = addressOf(await openCourse(centre, MET));
		for (const role of NETWORK_ROLES) {
			const { status, text } = await (await centre.browserOf(role)).get(address);
			expect([role, status]).toEqual([role, 403]);
			expect(text).not.toContain('Caron');
		}
	});
});
