import { OWN, SAYING, SAYING_THERE } from './places.ts';

/** Whoever may do what asks for no role: anybody at all, or any member once she is in. */
export type Whose = 'anybody' | 'members' | 'members of a centre';

/** Actions whose code requires no deed, each with why; any other one is a hole. */
export const OPEN: Readonly<Record<string, { whose: Whose; reason: string }>> = {
	'/ ?/entrer': { whose: 'anybody', reason: 'The demonstration lets everybody in.' },
	'/ ?/poste': { whose: 'anybody', reason: 'The demonstration lets its desk be tried.' },
	'/ajout/[jeton] ?/fiche': { whose: 'anybody', reason: 'The link of a walk is what adds.' },
	'/ajout/[jeton] ?/rues': { whose: 'anybody', reason: 'The link of a walk is what adds.' },
	'/lieu/[jeton] ?/juste': { whose: 'anybody', reason: 'The link of a place is what proves it.' },
	'/lieu/[jeton] ?/corriger': {
		whose: 'anybody',
		reason: 'The link of a place is what proves it.'
	},
	'/lieu/[jeton] ?/silence': { whose: 'anybody', reason: 'The link of a place is what proves it.' },
	'/service/[jeton] ?/repondre': {
		whose: 'anybody',
		reason: 'The link of a problem is what answers.'
	},
	'/quartier/[parole=uuid]/moi-aussi': {
		whose: 'anybody',
		reason: 'Whoever reads it may say that she meets it too.'
	},
	'/avis ?/ouvrir': { whose: 'anybody', reason: 'The code of a group is what opens it.' },
	'/avis/[jeton] ?/repondre': { whose: 'anybody', reason: 'Nobody signs what she says.' },
	'/borne/installer ?/lire': { whose: 'anybody', reason: 'The code is what installs a kiosk.' },
	'/borne/installer/[code] ?/installer': {
		whose: 'anybody',
		reason: 'The code is what installs a kiosk.'
	},
	'/borne/ouvrir-site': {
		whose: 'anybody',
		reason: 'The machine is what asks, the figures of the desk are what open.'
	},
	'/borne/liberer-pages': {
		whose: 'anybody',
		reason: 'The machine is what asks, the figures of the desk are what open.'
	},
	'/borne/[[texte=texte]]/ateliers/demander ?/demander': {
		whose: 'anybody',
		reason: 'Whoever stands before a kiosk asks to be called back.'
	},
	'/borne/[[texte=texte]]/guides ?/chercher': {
		whose: 'anybody',
		reason: 'Whoever stands before a kiosk looks a guide up.'
	},
	'/borne/[[texte=texte]]/lieux ?/chercher': {
		whose: 'anybody',
		reason: 'Whoever stands before a kiosk looks a place up.'
	},
	'/borne/[[texte=texte]]/quartier ?/aussi': {
		whose: 'anybody',
		reason: 'Whoever stands before a kiosk may say that she meets it too.'
	},
	'/borne/[[texte=texte]]/fin POST': {
		whose: 'anybody',
		reason: 'Whoever leaves a kiosk ends her visit.'
	},
	'/borne/imprime POST': {
		whose: 'anybody',
		reason: 'The machine says how many pages it printed.'
	},
	'/borne/[[texte=texte]]/appeler ?/appeler': {
		whose: 'anybody',
		reason: 'Whoever stands before a kiosk calls; the machine is what is known.'
	},
	'/borne/[[texte=texte]]/appeler ?/renoncer': {
		whose: 'anybody',
		reason: 'And needs nobody any more.'
	},
	'/quartier/[parole=uuid] ?/signaler': {
		whose: 'anybody',
		reason: 'Whoever reads a message may say that it should not stand there.'
	},
	'/centres/[centre=slug]/demander ?/demander': {
		whose: 'anybody',
		reason: 'Anybody asks for a place.'
	},
	'/centres/[centre=slug]/demander/facile ?/demander': {
		whose: 'anybody',
		reason: 'Anybody asks for a place.'
	},
	'/[langue=langue]/centres/[centre=slug]/demander ?/demander': {
		whose: 'anybody',
		reason: 'Anybody asks for a place.'
	},
	'/demande/[ticket] ?/renoncer': { whose: 'anybody', reason: 'The ticket is what proves her.' },
	'/[langue=langue]/demande/[ticket] ?/renoncer': {
		whose: 'anybody',
		reason: 'The ticket is what proves her.'
	},
	...Object.fromEntries(
		[...SAYING, SAYING_THERE]
			.flatMap((page) => ['relire', 'corriger', 'envoyer'].map((step) => `${page} ?/${step}`))
			.map((label) => [label, { whose: 'anybody', reason: 'Anybody speaks of her neighbourhood.' }])
	),
	...Object.fromEntries(
		OWN.flatMap((page) => ['changer', 'retirer', 'recours'].map((deed) => `${page} ?/${deed}`)).map(
			(label) => [label, { whose: 'anybody', reason: 'The ticket is what proves her.' }]
		)
	),
	'/ ?/sortir': { whose: 'members', reason: 'Whoever is in may leave.' },
	'/connexion': { whose: 'anybody', reason: 'The door itself.' },
	'/connexion/cle-acces POST': { whose: 'anybody', reason: 'The door, by a passkey.' },
	'/connexion/code': { whose: 'anybody', reason: 'The door, second half.' },
	'/connexion/lieu': { whose: 'anybody', reason: 'The door, for who works in two places.' },
	'/connexion/ma-cle POST': { whose: 'members', reason: 'Everybody makes her own passkey.' },
	'/connexion/nouveau/[jeton]': { whose: 'anybody', reason: 'Her mail is what proves her.' },
	'/connexion/oubli': { whose: 'anybody', reason: 'Who forgot a password is outside.' },
	'/connexion/seconde-preuve ?/montrer': { whose: 'anybody', reason: 'Half inside, by password.' },
	'/connexion/seconde-preuve ?/confirmer': {
		whose: 'anybody',
		reason: 'Half inside, by password.'
	},
	'/connexion/seconde-preuve ?/feuille': { whose: 'anybody', reason: 'Half inside, by password.' },
	'/connexion/seconde-preuve ?/verifier': {
		whose: 'anybody',
		reason: 'Half inside, by password.'
	},
	'/entrer/[jeton]': { whose: 'anybody', reason: 'The link is what proves her.' },
	'/equipe/compte ?/pin': { whose: 'members', reason: 'Her own PIN.' },
	'/equipe/compte ?/fermer': { whose: 'members', reason: 'Her own devices.' },
	'/equipe/compte ?/oublier-cle': { whose: 'members', reason: 'Her own passkeys.' },
	'/equipe/compte ?/partout': { whose: 'members', reason: 'Her own devices, all of them.' },
	'/equipe/chercher': { whose: 'members', reason: 'Each finds what her own role opens.' },
	'/equipe/reprise ?/effacer': { whose: 'members', reason: 'What she had typed, hers alone.' },
	'/equipe/textes POST': {
		whose: 'members of a centre',
		reason: 'What she types at a shared desk, hers alone; only a centre has desks.'
	},
	'/[langue=langue]/guides/[guide=slug] ?/change': {
		whose: 'anybody',
		reason: 'Any reader tells what has changed.'
	},
	'/guides/[guide=slug] ?/change': {
		whose: 'anybody',
		reason: 'Any reader tells what has changed.'
	},
	'/guides/[guide=slug]/facile ?/change': {
		whose: 'anybody',
		reason: 'Any reader tells what has changed.'
	},
	'/invitation/[jeton]': { whose: 'anybody', reason: 'The link is what proves her.' },
	'/partenaire/[jeton] ?/ouvrir': { whose: 'anybody', reason: 'A partner has no account.' },
	'/partenaire/[jeton] ?/repondre': { whose: 'anybody', reason: 'A partner has no account.' },
	'/partenaire/[jeton] ?/envoyer': { whose: 'anybody', reason: 'A partner has no account.' },
	'/positionnement/essai ?/commencer': { whose: 'anybody', reason: 'A trial keeps nothing.' },
	'/positionnement/essai ?/repondre': { whose: 'anybody', reason: 'A trial keeps nothing.' },
	'/positionnement/essai ?/arreter': { whose: 'anybody', reason: 'A trial keeps nothing.' },
	'/poste ?/entrer': { whose: 'anybody', reason: 'The door of a shared desk.' },
	'/poste ?/verrouiller': { whose: 'anybody', reason: 'Whoever leaves a desk locks it.' },
	'/s/[code] ?/cesser': {
		whose: 'anybody',
		reason: 'Whoever receives an SMS may stop them, without an account.'
	},
	'/sms/[fournisseur]/accuse POST': {
		whose: 'anybody',
		reason: 'A provider has no account: its secret or its signature proves it.'
	},
	'/sms/[fournisseur]/reponse POST': {
		whose: 'anybody',
		reason: 'A provider has no account: its secret or its signature proves it.'
	},
	'/telephone/[sms=uuid] ?/repondre': {
		whose: 'anybody',
		reason: 'The telephones of a demonstration are for all to try.'
	},
	'/tablette ?/ouvrir': { whose: 'anybody', reason: 'The code is what lends the tablet.' },
	'/tablette/conversation ?/repondre': { whose: 'anybody', reason: 'A resident has no account.' },
	'/tablette/conversation ?/arreter': { whose: 'anybody', reason: 'A resident has no account.' }
};

/** Played as a story, each with the steps before it, rather than sought. */
const IN_A_STORY =
	/^\/(connexion|invitation|entrer|poste|equipe\/(textes|reprise|poste))|\/compte \?\/(fermer|oublier)| POST$/;

export const isInAStory = (label: string) => IN_A_STORY.test(label);
