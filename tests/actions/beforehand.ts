/** « ailleurs »: done by a colleague of another centre; otherwise by whoever may. */
export type Step = string;
export const ELSEWHERE = 'ailleurs ';

const desk = '/equipe/accueil';
const slot = `${desk}/creneaux/[creneau=uuid]`;
const request = `${desk}/demandes/[demande=uuid]`;
const notebook = `${desk}/cahier`;
const workshops = '/equipe/ateliers';
const draft = `${workshops}/groupes/former/[programme=slug]`;
const wish = `${draft}/souhaits/[entree=uuid]`;
const funnel = `${workshops}/parcours/[programme=slug]`;
const list = `${workshops}/preliste/[programme=slug]`;
const letters = `${workshops}/lettres/[programme=slug]`;
const meeting = `${workshops}/reunions/[reunion=uuid]`;
const round = `${workshops}/repartitions/[repartition=uuid]`;
const rounds = '/equipe/reseau/repartitions';
const seance = `${workshops}/seances/[seance=uuid]`;
const fiche = '/equipe/bilan/[annee=annee]/fiches/[programme=slug]';
const person = '/equipe/habitants/[personne=uuid]';
const members = '/equipe/habitants/liste';
const thing = '/equipe/materiel/[objet=uuid]';
const partner = '/equipe/partenaires/[partenaire=uuid]';
const referral = '/equipe/partenaires/orientations/[orientation=uuid]';
const project = '/equipe/projets/[projet=uuid]';
const guest = '/equipe/projets/ailleurs/[projet=uuid]';
const registers = '/equipe/registres';
const draftOf = '[brouillon=uuid]';

/** What must be done just before, for the form of an action to be there. */
export const BEFORE: Readonly<Record<string, readonly Step[]>> = {
	[`${slot} ?/annuler`]: [`${desk}/creneaux`],
	[`${slot} ?/retablir`]: [`${slot} ?/annuler`],
	[`${request} ?/annuler`]: [`${request} ?/repondre`],
	[`${request} ?/suite`]: [`${request} ?/repondre`],
	[`${request} ?/voisin`]: [`${desk}/demande`],
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
	[`${workshops}/absences ?/appel`]: [`${workshops}/absences ?/annuler`],
	[`${workshops}/absences ?/annuler`]: [`${workshops}/absences ?/appel`],
	[`${workshops}/calendrier/agenda ?/fermer`]: [`${workshops}/calendrier/agenda ?/donner`],
	[`${draft}/brouillon ?/proposer`]: [`${draft} ?/commencer`],
	[`${draft}/brouillon ?/arreter`]: [`${draft}/brouillon ?/proposer`],
	[`${draft}/brouillon ?/laisser`]: [`${draft}/brouillon ?/arreter`],
	[`${draft}/brouillon ?/prendre`]: [`${draft}/brouillon ?/proposer`],
	[`${draft}/brouillon ?/abandonner`]: [`${draft} ?/commencer`],
	[`${draft}/brouillon/deplacer/[entree=uuid] ?/garder`]: [`${draft}/brouillon ?/prendre`],
	[`${draft}/brouillon/signer`]: [`${draft}/brouillon ?/prendre`],
	[`${draft}/offres ?/retirer`]: [`${draft}/offres ?/ajouter`],
	[`${wish} ?/accorder`]: [`${round} ?/rejoindre`],
	[`${wish} ?/retirer`]: [`${wish} ?/accorder`],
	[`${letters}/envois/[envoi=uuid] ?/parties`]: [letters],
	[`${letters}/envois/[envoi=uuid] ?/annuler`]: [letters],
	[`${letters}/modele ?/proposer`]: [`${letters}/modele ?/ecrire`],
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
	[`${rounds}/[repartition=uuid] ?/arreter`]: [`${rounds}/[repartition=uuid] ?/chercher`],
	[`${rounds}/[repartition=uuid] ?/clore`]: [rounds],
	[`${meeting} ?/prevenir`]: [`${meeting} ?/changer`],
	[`${meeting} ?/annuler`]: [`${workshops}/reunions`],
	[`${meeting} ?/retablir`]: [`${meeting} ?/annuler`],
	[`${workshops}/salles ?/retirer`]: [`${workshops}/salles ?/enregistrer`],
	[`${workshops}/salles ?/remettre`]: [`${workshops}/salles ?/retirer`],
	[`${seance} ?/retablir`]: [`${seance} ?/annuler`],
	[`${fiche}/versions`]: [`${fiche} ?/ecrire`, `${fiche} ?/ecrire`],
	[`${fiche} ?/retirer-photo`]: [`${fiche} ?/photo`],
	[`${person} ?/sortie`]: ['/equipe/habitants/nouveau'],
	[`${person} ?/venue`]: [`${person} ?/absence`],
	[`${person} ?/annuler`]: [`${person} ?/note`],
	[`${person}/agenda ?/fermer`]: [`${person}/agenda ?/donner`],
	[`${person}/lien ?/entrer`]: [`${ELSEWHERE}${person}/lien ?/donner`],
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
	[`${referral} ?/lien`]: [`${partner}/orienter`],
	[`${referral} ?/fermer`]: [`${referral} ?/lien`],
	['/partenaire/[jeton] ?/envoyer']: [`${partner} ?/porte`],
	['/equipe/personnes ?/retirer']: ['/equipe/personnes ?/inviter'],
	[`${project} ?/retirer`]: [`${project} ?/ajouter`],
	[`${project} ?/fermer-a`]: [`${project} ?/ouvrir-a`],
	[`${project} ?/retirer-photo`]: [`${project} ?/photo`],
	[`${project} ?/annuler-venue`]: [`${project} ?/venue`],
	[`${guest} ?/venue`]: [`${ELSEWHERE}${project} ?/ouvrir-a`],
	[`${guest} ?/annuler-venue`]: [`${guest} ?/venue`]
};
