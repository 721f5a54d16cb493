import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Homes, readHomes } from './read-homes.ts';
import { useQuietHouse } from './quiet-house.fixture.ts';
import * as waits from './stories.ts';
import { only, type Told, toldSince } from './told-since.ts';

const house = useQuietHouse();
/** Where nothing waits. */
let quiet: Homes;

beforeAll(async () => {
	quiet = await readHomes(await house.openCentre());
});
/** What is told to several centres, or to the network. */
afterEach(() => house.hush());

const MARKS = ['animateur', 'direction'] as const;
const WRITES = ['animateur', 'referent-famille', 'direction'] as const;
const CALLS_BACK = ['accueil', 'referent-famille', 'direction'] as const;
const TEAM = ['accueil', ...WRITES] as const;
const AND_NETWORK = [...WRITES, 'coordination'] as const;

const NOT_BEFORE_IT_IS_READ = 'rien n’est publié avant d’être lu';
const OF_THE_COURSE = 'Ateliers SENOU , Groupe A';

const LINES: [what: string, story: waits.Story, told: Told][] = [
	[
		'a kiosk that rings',
		waits.aKioskRings,
		only(TEAM, 'Quelqu’un appelle à la borne', 'Hall : personne n’y va encore', 'Voir les appels')
	],
	[
		'a name that comes to its end',
		waits.aNameComesToItsEnd,
		only(
			['direction'],
			'Nom bientôt effacé',
			'Jeanne Delattre : pas de nouvelles depuis deux ans. Sans action de votre part, effacement dès le 20 décembre 2026.',
			'Voir ce nom, et le garder s’il le faut'
		)
	],
	[
		'a request at the desk',
		waits.aRequestWaits,
		only(['accueil', 'referent-famille'], '1 chose attend')
	],
	[
		'a place asked for long ago',
		waits.aPlaceIsAskedFor(waits.longAgo),
		only(
			CALLS_BACK,
			'Places demandées',
			'1 personne attend un appel en retard',
			'Demandé il y a plus de deux jours ouvrés'
		)
	],
	['no place that was asked for today', waits.aPlaceIsAskedFor(waits.thisMorning), {}],
	[
		'a démarche that is due',
		waits.aProcedureIsDue,
		only(
			['referent-famille', 'direction'],
			'1 démarche à échéance',
			'Dans les trente jours, 1 sans moyen de joindre'
		)
	],
	[
		'whom she follows',
		waits.sheFollowsSomebody,
		only(['referent-famille'], 'Jeanne Fournier Votre dernière note : 23 novembre 2026')
	],
	[
		'a guide to look at again',
		waits.aGuideIsToLookAtAgain,
		only(AND_NETWORK, 'Guides : 1 à revoir')
	],
	['a remark on a guide', waits.aReaderRemarks, only(AND_NETWORK, 'Guides : 1 remarque')],
	['a guide of its own to read', waits.aCopyIsToRead, only(WRITES, 'Guides : 1 à relire')],
	[
		'a guide that changed below its own',
		waits.aGuideChangesBelow,
		only(WRITES, 'Guides : 1 changé plus haut')
	],
	[
		'a step where many stop',
		waits.manyStopAtAStep,
		only(WRITES, 'À l’étape 2 de « Regarder la météo », 8 passages sur 12 s’arrêtent à la borne')
	],
	[
		'a place to verify',
		waits.aPlaceIsToVerify,
		only(AND_NETWORK, '1 lieu du quartier à voir : 1 à vérifier')
	],
	[
		'a place that somebody proposes',
		waits.aPlaceIsProposed,
		only(AND_NETWORK, '1 lieu du quartier à voir : 1 proposition à lire')
	],
	[
		'what the map did not find',
		waits.theMapFoundNothing,
		only(
			AND_NETWORK,
			'1 recherche sans réponse : vingt fois dans le mois, la carte n’a rien trouvé'
		)
	],
	[
		'a message to read',
		waits.aMessageIsToRead,
		only(
			WRITES,
			`1 message à lire : le plus ancien attend depuis 1 jour : ${NOT_BEFORE_IT_IS_READ}`
		)
	],
	[
		'a message to verify',
		waits.aMessageIsToVerify,
		only(WRITES, `1 message à vérifier : peut-être un envoi automatique : ${NOT_BEFORE_IT_IS_READ}`)
	],
	[
		'a message that its centre left to the network',
		waits.theNetworkIsAsked,
		only(
			AND_NETWORK,
			`1 message à lire : le plus ancien attend depuis 1 jour : ${NOT_BEFORE_IT_IS_READ}`
		)
	],
	[
		'a report',
		waits.somebodyReports('not-there'),
		only(WRITES, `1 signalement sans réponse : ${NOT_BEFORE_IT_IS_READ}`)
	],
	[
		'a danger',
		waits.somebodyReports('life-in-danger'),
		only(WRITES, 'On signale un danger : à lire tout de suite')
	],
	[
		'an appeal',
		waits.somebodyAppeals,
		only(AND_NETWORK, `1 recours à relire : ${NOT_BEFORE_IT_IS_READ}`)
	],
	[
		'somebody to call back',
		waits.somebodyIsToCallBack,
		only(TEAM, `1 personne à rappeler : ${NOT_BEFORE_IT_IS_READ}`)
	],
	[
		'words of the town',
		waits.theTownAnswers,
		only(WRITES, `1 réponse de la mairie à lire : ${NOT_BEFORE_IT_IS_READ}`)
	],
	[
		'a burst of « moi aussi »',
		waits.manySayItAtOnce,
		only(
			WRITES,
			`1 message dont les « moi aussi » sont à vérifier : beaucoup sont venus à la fois : ${NOT_BEFORE_IT_IS_READ}`
		)
	],
	[
		'somebody who missed two séances',
		waits.somebodyMissesTwo,
		only(
			MARKS,
			'À appeler : deux absences de suite',
			'1 personne Jeanne Caron',
			'téléphone à demander',
			'Ateliers SENOU, Groupe A · 2 séances manquées de suite, aucune présence',
			'Noter les appels'
		)
	],
	[
		'a sheet to fill',
		waits.aSheetIsToFill,
		only(
			MARKS,
			'Feuilles de présence à remplir',
			OF_THE_COURSE,
			'lundi 23 novembre 2026, 14 h · 1 personne inscrite',
			'Noter les présences , Ateliers SENOU du lundi 23 novembre 2026'
		)
	],
	[
		'a séance of today',
		waits.aGroupMeetsToday,
		{
			...only(TEAM, OF_THE_COURSE, 'mardi 24 novembre 2026, 14 h · 1 personne inscrite'),
			...only(
				MARKS,
				OF_THE_COURSE,
				'mardi 24 novembre 2026, 14 h · 1 personne inscrite',
				'Noter les présences , Ateliers SENOU du mardi 24 novembre 2026'
			)
		}
	],
	[
		'a séance of this week',
		waits.aGroupMeetsThisWeek,
		only(
			TEAM,
			'Dans les sept jours',
			OF_THE_COURSE,
			'jeudi 26 novembre 2026, 14 h · 1 personne inscrite'
		)
	],
	[
		'the backup of last night',
		waits.aBackupIsMade(3),
		only(['direction'], 'Sauvegardes : la dernière a été faite il y a 3 heures.')
	],
	[
		'a backup that is two days old',
		waits.aBackupIsMade(50),
		only(
			['direction'],
			'Sauvegardes',
			'La dernière sauvegarde a été faite il y a 2 jours. Prévenez la personne qui s’occupe de l’installation.'
		)
	],
	[
		'a form sent once her sign-in had ended',
		waits.aFormIsKept,
		only(
			['accueil'],
			'Une saisie vous attend',
			'Votre connexion s’était arrêtée avant l’envoi. Reprendre ma saisie'
		)
	]
];

test.each(LINES)('a home tells %s, to whom it is, and nothing else', async (_what, story, told) => {
	const centre = await house.openCentre();
	await story(centre, house);
	expect(toldSince(quiet, await readHomes(centre))).toEqual(told);
});

const GREETING = ['Bonjour Camille', 'Nous sommes le mardi 24 novembre 2026.'];
const DESK = [
	...['À l’accueil', 'Nouvelle demande', 'Au clavier, en vingt secondes'],
	...['Rien n’attend à l’accueil', 'Demandes, retours, relais']
];
const FAMILIES = ['Démarches des familles', 'Rien n’arrive à échéance', 'Dans les trente jours'];
const FOLLOWED = [
	...['Les personnes que vous suivez', 'Personne pour l’instant'],
	'Écrivez une note de suivi sur la fiche d’une personne : elle apparaît ici.'
];
const NO_SEANCE = [
	...['Aujourd’hui', 'Aucune séance aujourd’hui', 'Les prochaines séances sont plus bas.']
];
const GO = [
	...['Aller à', 'La semaine du centre', 'Qui, où, quand, sur une page'],
	...['Ateliers', 'La saison 2026']
];
const REPORT = ['Bilan d’activité', 'L’année 2026, chiffres calculés'];
const REGISTERS = ['Déposer des registres', 'Vos tableaux Excel, LibreOffice ou CSV'];

test('where nothing waits, no home tells anything', async () => {
	expect(await readHomes(await house.openCentre())).toMatchObject({
		accueil: [...GREETING, ...DESK, ...NO_SEANCE, ...GO],
		animateur: [...GREETING, ...NO_SEANCE, ...GO, ...REPORT],
		'referent-famille': [
			...[...GREETING, ...DESK, ...FAMILIES, ...FOLLOWED],
			...[...NO_SEANCE, ...GO, ...REPORT]
		],
		direction: [...GREETING, ...FAMILIES, ...NO_SEANCE, ...GO, ...REPORT, ...REGISTERS],
		coordination: [
			'Le réseau en 2026',
			'Ce que font les centres, en nombres. Aucun nom d’habitant n’arrive jusqu’ici.'
		]
	});
});
