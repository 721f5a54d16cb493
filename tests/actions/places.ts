// The addresses of the site that the walk names, each once.
export const desk = '/equipe/accueil';
export const places = `${desk}/places`;
/** Where anybody asks a centre for a place. */
export const asking = '/centres/[centre=slug]/demander';
/** Where anybody speaks of her neighbourhood, and follows what she said, in each text. */
export const SAYING = [
	...['/quartier/dire/[porte]', '/quartier/dire/[porte]/facile'],
	'/[langue=langue]/quartier/dire/[porte]'
] as const;
/** And at the screen of a lobby. */
export const SAYING_THERE = '/borne/[[texte=texte]]/quartier/dire/[porte]';
export const OWN = ['/parole/[jeton]', '/[langue=langue]/parole/[jeton]'] as const;
export const slot = `${desk}/creneaux/[creneau=uuid]`;
export const request = `${desk}/demandes/[demande=uuid]`;
export const notebook = `${desk}/cahier`;
export const workshops = '/equipe/ateliers';
export const draft = `${workshops}/groupes/former/[programme=slug]`;
export const convening = `${draft}/prevenir/[brouillon=uuid]`;
export const wish = `${draft}/souhaits/[entree=uuid]`;
export const funnel = `${workshops}/parcours/[programme=slug]`;
export const list = `${workshops}/preliste/[programme=slug]`;
export const letters = `${workshops}/lettres/[programme=slug]`;
export const meeting = `${workshops}/reunions/[reunion=uuid]`;
export const round = `${workshops}/repartitions/[repartition=uuid]`;
export const rounds = '/equipe/reseau/repartitions';
export const group = `${workshops}/groupes/[groupe=uuid]`;
export const seance = `${workshops}/seances/[seance=uuid]`;
export const fiche = '/equipe/bilan/[annee=annee]/fiches/[programme=slug]';
export const person = '/equipe/habitants/[personne=uuid]';
export const families = '/equipe/familles/[personne=uuid]';
export const members = '/equipe/habitants/liste';
export const thing = '/equipe/materiel/[objet=uuid]';
export const partner = '/equipe/partenaires/[partenaire=uuid]';
export const referral = '/equipe/partenaires/orientations/[orientation=uuid]';
export const voices = '/equipe/quartier';
export const voice = `${voices}/[parole=uuid]`;
export const walks = '/equipe/lieux/ambassadeurs';
export const project = '/equipe/projets/[projet=uuid]';
export const guest = '/equipe/projets/ailleurs/[projet=uuid]';
export const registers = '/equipe/registres';
export const draftOf = '[brouillon=uuid]';

/** Rooms of the centre, by their number in the database. */
export const FREE_ROOMS = [
	'01900000-0000-7000-8000-000000000001',
	'01900000-0000-7000-8000-000000000002'
] as const;
