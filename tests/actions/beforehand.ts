import {
	convening,
	desk,
	draft,
	draftOf,
	fiche,
	funnel,
	group,
	guest,
	letters,
	list,
	meeting,
	members,
	notebook,
	partner,
	person,
	project,
	referral,
	registers,
	request,
	round,
	rounds,
	seance,
	slot,
	thing,
	wish,
	workshops
} from './places.ts';
import { BEFORE_AROUND_COURSES, MEANT_AROUND_COURSES } from './around-courses.ts';
import { BEFORE_FROM_OUTSIDE } from './from-outside.ts';
import { BEFORE_IN_THE_NETWORK, MEANT_OF_WORDS } from './of-the-network.ts';
import type { Words } from './words.ts';
import type { Written } from './written.ts';

/** What is meant in some fields or buttons of a form, where any valid answer would not do. */
export type Meant = Readonly<Record<string, string | ((words: Words) => string)>>;

/** Something that must be done just before. */
export type Step = {
	play: string;
	meant?: Meant;
	/** By a colleague of another centre. */
	isElsewhere?: true;
	/** Before the answer of the step is even read: the form is there while a machine computes. */
	isPressedAtOnce?: true;
	/** As things are, without what usually comes before. */
	isAlone?: true;
	/** The form that is there as long as a machine computes. */
	isAwaited?: string;
};

const nextDoor = (play: string, meant?: Meant): Step => ({ play, meant, isElsewhere: true });
const alone = (play: string): Step => ({ play, isAlone: true });
const meaning = (play: string, meant: Meant): Step => ({ play, meant });

/** Today, at an hour when no other one is held. */
const atSomeHour: Meant = {
	jour: (words) => words.day(0),
	debut: (words) => `${9 + (words.draw() % 12)}:${10 + (words.draw() % 50)}`.padStart(5, '0'),
	fin: '23:59'
};
/** Of the meeting that has just been planned. */
const toThatMeeting: Meant = { reunion: (words) => words.made('reunions') };
/** A meeting to come, on a day when no other one is held. */
const someDay = meaning(`${workshops}/reunions`, {
	jour: (words) => words.day(20 + (words.draw() % 40))
});
/** A search among the centres of a round, once it has found. */
const found: Step = {
	play: `${rounds}/[repartition=uuid] ?/chercher`,
	isAwaited: `${rounds}/[repartition=uuid] ?/arreter`
};

/** The letters of somebody who waits for one. */
const printed = [
	meaning('/equipe/habitants/nouveau', { adressePostale: '3 rue du Quai\n62230 Outreau' }),
	alone(`${list} ?/ajouter`),
	someDay,
	meaning(letters, toThatMeeting)
];

/** Groups that are ready: the slots of those that were signed are taken, and so are those who were in them. */
const ready = [
	`${draft}/offres ?/ajouter`,
	alone(`${list} ?/ajouter`),
	alone(`${list} ?/ajouter`),
	`${draft}/brouillon ?/prendre`
];

/** What must be done just before, for the form of an action to be there. */
export const BEFORE: Readonly<Record<string, readonly (string | Step | { write: Written })[]>> = {
	...BEFORE_FROM_OUTSIDE,
	[`${slot} ?/annuler`]: [`${desk}/creneaux`],
	[`${slot} ?/retablir`]: [`${slot} ?/annuler`],
	[`${request} ?/annuler`]: [`${request} ?/repondre`],
	[`${request} ?/suite`]: [meaning(`${request} ?/repondre`, { sorte: 'come-back' })],
	[`${request}/corriger ?/detacher`]: [`${request}/corriger ?/rattacher`],
	[`${notebook}/${draftOf} ?/relire`]: [notebook],
	[`${notebook}/${draftOf} ?/masquer`]: [notebook],
	[`${notebook}/${draftOf} ?/ecrire`]: [notebook],
	[`${notebook}/${draftOf} ?/abandonner`]: [notebook],
	[`${notebook}/faits/[import=uuid]`]: [`${notebook}/${draftOf} ?/ecrire`],
	[`${members}/${draftOf} ?/relire`]: [members],
	[`${members}/${draftOf} ?/colonnes`]: [members],
	[`${members}/${draftOf} ?/ecrire`]: [members],
	[`${members}/${draftOf} ?/abandonner`]: [members],
	[`${registers}/${draftOf} ?/relire`]: [registers],
	[`${registers}/${draftOf} ?/colonnes`]: [registers],
	[`${registers}/${draftOf} ?/ecrire`]: [registers],
	[`${registers}/${draftOf} ?/abandonner`]: [registers],
	[`${registers}/faits/[import=uuid]`]: [`${registers}/${draftOf} ?/ecrire`],
	[`${workshops}/absences ?/appel`]: [{ write: 'two absences in a row' }],
	[`${workshops}/absences ?/annuler`]: [`${workshops}/absences ?/appel`],
	[`${workshops}/calendrier/agenda ?/fermer`]: [`${workshops}/calendrier/agenda ?/donner`],
	[`${draft}/brouillon ?/ajouter`]: [`${list} ?/ajouter`, `${draft} ?/commencer`],
	[`${draft}/brouillon ?/proposer`]: [
		{ write: 'everybody who waits has committed herself' },
		`${draft} ?/commencer`
	],
	[`${draft}/brouillon ?/arreter`]: [
		{ play: `${draft}/brouillon ?/proposer`, isPressedAtOnce: true }
	],
	[`${draft}/brouillon ?/laisser`]: [`${draft}/brouillon ?/arreter`],
	[`${draft}/brouillon ?/prendre`]: [
		{ play: `${draft}/brouillon ?/proposer`, isAwaited: `${draft}/brouillon ?/arreter` }
	],
	[`${draft}/brouillon ?/abandonner`]: [`${draft} ?/commencer`],
	[`${draft}/brouillon/deplacer/[entree=uuid] ?/garder`]: [`${draft}/brouillon ?/prendre`],
	[`${draft}/brouillon/signer ?/signer`]: ready,
	[`${draft}/brouillon/signer ?/voir`]: ready,
	[`${convening} ?/convoquer`]: [`${draft}/brouillon/signer ?/signer`],
	[`${convening} ?/reprendre`]: [`${convening} ?/prevenue`],
	[`${group} ?/convoquer`]: [`${group}/inscrire`],
	[`${group} ?/prevenue`]: [`${group}/inscrire`],
	[`${group} ?/reprendre`]: [`${group} ?/prevenue`],
	[`${draft}/offres ?/retirer`]: [`${draft}/offres ?/ajouter`],
	[`${wish} ?/accorder`]: [
		`${list} ?/ajouter`,
		nextDoor(`${round} ?/rejoindre`),
		alone(`${round} ?/rejoindre`)
	],
	[`${wish} ?/retirer`]: [`${wish} ?/accorder`],
	[`${letters}/envois/[envoi=uuid] ?/parties`]: printed,
	[`${letters}/envois/[envoi=uuid] ?/annuler`]: printed,
	[`${letters}/modele ?/proposer`]: [
		meaning(`${letters}/modele ?/ecrire`, {
			texte: (words) => `Bonjour [prénom], à bientôt (${words.draw()}).`
		})
	],
	[`${funnel} ?/inviter`]: [`${list} ?/ajouter`],
	[`${funnel} ?/appel`]: [`${funnel} ?/inviter`],
	[`${funnel} ?/annuler-appel`]: [`${funnel} ?/appel`],
	[`${funnel} ?/annuler-invitation`]: [`${funnel} ?/inviter`],
	[`${funnel} ?/engager`]: [`${funnel} ?/inviter`],
	[`${funnel} ?/retirer-engagement`]: [`${funnel} ?/engager`],
	[`${funnel} ?/pause`]: [`${funnel} ?/inviter`],
	[`${funnel} ?/reprendre`]: [`${funnel} ?/pause`],
	[`${list} ?/remettre`]: [`${list} ?/retirer`],
	[`${round} ?/rejoindre`]: [rounds],
	[`${round} ?/quitter`]: [`${round} ?/rejoindre`],
	[`${rounds}/[repartition=uuid] ?/chercher`]: [`${round} ?/rejoindre`],
	[`${rounds}/[repartition=uuid] ?/arreter`]: [
		{ play: `${rounds}/[repartition=uuid] ?/chercher`, isPressedAtOnce: true }
	],
	[`${rounds}/[repartition=uuid] ?/clore`]: [rounds],
	[`${meeting} ?/prevenir`]: [
		`${list} ?/ajouter`,
		someDay,
		meaning(`${funnel} ?/inviter`, toThatMeeting),
		meaning(`${meeting} ?/changer`, { jour: (words) => words.day(70 + (words.draw() % 40)) })
	],
	[`${meeting} ?/annuler`]: [`${workshops}/reunions`],
	[`${meeting} ?/retablir`]: [`${meeting} ?/annuler`],
	[`${workshops}/salles ?/retirer`]: [
		meaning(`${workshops}/salles ?/enregistrer`, {
			salle: '',
			nom: (words) => `Zone ${words.draw()}`
		})
	],
	[`${workshops}/salles ?/remettre`]: [`${workshops}/salles ?/retirer`],
	[`${seance} ?/retablir`]: [`${seance} ?/annuler`],
	[`${fiche}/versions`]: [
		...['Un', 'Deux'].map((texte) =>
			meaning(`${fiche} ?/ecrire`, { texte: (words) => `${texte} ${words.draw()}` })
		)
	],
	[`${fiche} ?/retirer-photo`]: [`${fiche} ?/photo`],
	[`${person} ?/sortie`]: [
		meaning('/equipe/habitants/nouveau', {
			naissance: '2016',
			adultePrenom: 'Odile',
			adulteNom: 'Testut'
		})
	],
	[`${person} ?/annuler`]: [`${person} ?/note`],
	[`${person} ?/reprendre-sms`]: [`${person} ?/arreter-sms`],
	[`${person}/agenda ?/fermer`]: [`${person}/agenda ?/donner`],
	[`${person}/lien ?/entrer`]: ['/equipe/habitants/nouveau', nextDoor(`${person}/lien ?/donner`)],
	[`${person}/lien ?/retirer`]: [`${person}/lien ?/donner`],
	['/equipe/materiel ?/rendre']: [`${thing} ?/preter`],
	[`${thing} ?/rendre`]: [`${thing} ?/preter`],
	[`${thing} ?/repare`]: [`${thing} ?/reparer`],
	[`${thing} ?/liberer`]: [`${thing} ?/reserver`],
	[`${thing} ?/remettre`]: [`${thing} ?/retirer`],
	['/equipe/partenaires ?/remettre']: [`${partner} ?/retirer`],
	[`${partner} ?/remettre`]: [`${partner} ?/retirer`],
	[`${partner} ?/oublier`]: [`${partner} ?/nommer`],
	[`${partner} ?/fermer`]: [`${partner} ?/porte`],
	[`${referral} ?/recevoir`]: ['/partenaire/[jeton] ?/envoyer'],
	[`${referral} ?/lien`]: [meaning(`${partner}/orienter`, { envoi: 'fiche' })],
	[`${referral} ?/fermer`]: [`${referral} ?/lien`],
	['/partenaire/[jeton] ?/envoyer']: [`${partner} ?/porte`],
	[`${project} ?/retirer`]: [`${project} ?/ajouter`],
	[`${project} ?/ouvrir-a`]: ['/equipe/projets/nouveau'],
	[`${project} ?/fermer-a`]: [`${project} ?/ouvrir-a`],
	[`${project} ?/retirer-photo`]: [`${project} ?/photo`],
	[`${project} ?/annuler-venue`]: [`${project} ?/venue`],
	[`${guest} ?/venue`]: [nextDoor(`${project} ?/ouvrir-a`)],
	[`${guest} ?/annuler-venue`]: [`${guest} ?/venue`],
	[`${wish} ?/separer`]: [meaning(`${wish} ?/dire`, {})],
	[`${letters}/envois/[envoi=uuid] ?/appels`]: [
		`${list} ?/ajouter`,
		someDay,
		meaning(letters, { ...toThatMeeting, sans: 'on' })
	],
	[`${funnel} ?/suite`]: [`${list} ?/retirer`],
	[`${meeting} ?/pas-venue`]: [
		`${list} ?/ajouter`,
		meaning(`${workshops}/reunions`, atSomeHour),
		meaning(`${funnel} ?/inviter`, toThatMeeting)
	],
	[`${meeting} ?/ne-rien-noter`]: [`${meeting} ?/venue`],
	[`${workshops}/programme/[programme=slug]/contenus ?/reseau`]: [
		`${workshops}/programme/[programme=slug]/contenus ?/ecrire`
	],
	[`/equipe/positionnements/[positionnement=uuid] ?/code`]: [
		meaning(`${person}/positionnement ?/commencer`, { facon: 'tablet' })
	],
	[`/equipe/positionnements/[positionnement=uuid] ?/ici`]: [
		meaning(`${person}/positionnement ?/commencer`, { facon: 'tablet' })
	],
	[`/equipe/positionnements/[positionnement=uuid] ?/arreter`]: [
		meaning(`${person}/positionnement ?/commencer`, { facon: 'with-animator' })
	],
	[`${person}/droits/effacer`]: [meaning(`${person}/droits ?/demander`, { droit: 'erasure' })],
	[`/equipe/bilan/[annee=annee]/cloture`]: [`${registers}/${draftOf} ?/ecrire`],
	[`${list} ?/ajouter`]: ['/equipe/habitants/nouveau'],
	[`${meeting} ?/venue`]: [`${list} ?/ajouter`, meaning(`${workshops}/reunions`, atSomeHour)],
	[`${meeting} ?/engager`]: [`${meeting} ?/venue`],
	[`${round} ?/prendre`]: [found],
	[`${round} ?/repondre`]: [
		`${wish} ?/accorder`,
		nextDoor(`${draft}/offres ?/ajouter`),
		{ write: 'a seat next door' }
	],
	[`${person} ?/absences`]: [`${group}/inscrire`],
	...BEFORE_AROUND_COURSES,
	[`/tablette ?/ouvrir`]: ['/equipe/positionnements/[positionnement=uuid] ?/code'],
	[`/tablette/conversation ?/repondre`]: ['/tablette ?/ouvrir'],
	[`/tablette/conversation ?/arreter`]: ['/tablette ?/ouvrir'],
	[`/partenaire/[jeton] ?/ouvrir`]: [`${referral} ?/lien`],
	[`/partenaire/[jeton] ?/repondre`]: [`${referral} ?/lien`],
	[`/equipe/positionnements/banque/versions`]: [{ write: 'a version of the bank' }],
	...BEFORE_IN_THE_NETWORK,
	[`${seance}/prevenir ?/prevenue`]: [`${group}/inscrire`, `${seance} ?/annuler`],
	[`${seance}/prevenir ?/reprendre`]: [`${seance}/prevenir ?/prevenue`],
	[`/equipe/habitants/conservation/[personne=uuid] ?/reprendre`]: [
		'/equipe/habitants/conservation/[personne=uuid] ?/pause'
	]
};

/** What is meant whenever these forms are filled. */
export const ALWAYS: Readonly<Record<string, Meant>> = {
	[`${person}/lien ?/entrer`]: { accord: 'on' },
	[`${person}/lien ?/donner`]: { accord: 'on' },
	[`${guest} ?/venue`]: { sansnom: '3' },
	[`${project} ?/venue`]: { sansnom: '3' },
	'/equipe/positionnements/banque/versions': { reponse: 'refused' },
	[`${workshops}/reunions`]: { animateurs: 'personne', salle: '', places: '40' },
	[`${meeting} ?/changer`]: { animateurs: 'personne', salle: '', places: '40' },
	[`${workshops}/nouveau`]: {
		salle: '',
		animateurs: 'personne',
		groupe: (words) => `Groupe ${words.draw()}`
	},
	...MEANT_AROUND_COURSES,
	...MEANT_OF_WORDS,
	'/equipe/habitants/nouveau': {
		naissance: '1956',
		adultePrenom: '',
		adulteNom: '',
		adressePostale: '',
		courriel: ''
	}
};

/** Whether it can only be done once a colleague of another centre has done her part. */
export function needsElsewhere(label: string): boolean {
	return (BEFORE[label] ?? []).some((step) => typeof step === 'object' && 'isElsewhere' in step);
}
