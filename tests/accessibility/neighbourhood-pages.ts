/** Who reads the pages of the places: somebody without an account, a link that was given, a kiosk, the team. */
type Reader =
	| 'visitor'
	| 'owner'
	| 'ambassador'
	| 'kiosk'
	| 'accueil'
	| 'animateur'
	| 'direction'
	| 'coordination'
	| 'administration';

const EVERY_TEXT = ['/borne', '/borne/facile', '/borne/en', '/borne/ar'];
const inEach = (path: string) => EVERY_TEXT.map((text) => `${text}${path}`);

/** Every page of the places, by its folder: who opens it, and at which addresses. */
export const NEIGHBOURHOOD_PAGES: Readonly<Record<string, [Reader, string[]][]>> = {
	carte: [
		[
			'visitor',
			[
				...['/carte', '/carte?besoin=ou+manger+ce+soir', '/carte?besoin=je+dors+dehors'],
				...['/carte?besoin=cordonnerie', '/carte?ou=Outreau&ouvert=maintenant', '/carte?vue=carte']
			]
		]
	],
	'carte/livret': [
		['visitor', ['/carte/livret', '/carte/livret?ou=62643', '/carte/livret?refus=oui']]
	],
	'carte/integrer': [['visitor', ['/carte/integrer', '/carte/integrer?besoin=manger']]],
	'carte/lieux/[lieu=uuid]': [['visitor', ['/carte/lieux/PLACE', '/carte/lieux/REFUGE']]],
	'lieu/[jeton]': [['owner', ['/lieu/LINK']]],
	'ajout/[jeton]': [['ambassador', ['/ajout/LINK']]],
	'ajout/[jeton]/merci': [['ambassador', ['/ajout/LINK/merci']]],
	'borne/[[texte=texte]]/lieux': [
		// What a search finds is looked at in journeys/kiosk-screens.spec.ts.
		['kiosk', [...inEach('/lieux'), ...inEach('/lieux?besoin=manger')]]
	],
	'borne/[[texte=texte]]/lieux/[lieu=uuid]': [
		['kiosk', [...inEach('/lieux/PLACE'), '/borne/lieux/REFUGE']]
	],
	'borne/[[texte=texte]]/lieux/carte': [['kiosk', inEach('/lieux/carte')]],
	'borne/[[texte=texte]]/quartier': [['kiosk', inEach('/quartier')]],
	'borne/[[texte=texte]]/quartier/dire': [['kiosk', inEach('/quartier/dire')]],
	'borne/[[texte=texte]]/quartier/dire/[porte]': [
		['kiosk', [...inEach('/quartier/dire/probleme'), ...inEach('/quartier/dire/nouvelle')]]
	],
	// Nobody has just spoken: what is said then. Her own is looked at in journeys/kiosk-voices.spec.ts.
	'borne/[[texte=texte]]/quartier/ticket': [['kiosk', inEach('/quartier/ticket')]],
	'equipe/lieux': [
		['accueil', ['/equipe/lieux', '/equipe/lieux?cherche=vestiaire']],
		['coordination', ['/equipe/lieux']]
	],
	'equipe/lieux/nouveau': [['animateur', ['/equipe/lieux/nouveau']]],
	'equipe/lieux/a-voir': [['animateur', ['/equipe/lieux/a-voir']]],
	'equipe/lieux/non-trouves': [['animateur', ['/equipe/lieux/non-trouves']]],
	'equipe/lieux/ambassadeurs': [['animateur', ['/equipe/lieux/ambassadeurs']]],
	'equipe/lieux/ambassadeurs/[balade=uuid]': [['animateur', ['/equipe/lieux/ambassadeurs/WALK']]],
	'equipe/lieux/propositions': [['animateur', ['/equipe/lieux/propositions']]],
	'equipe/lieux/doubles': [['coordination', ['/equipe/lieux/doubles']]],
	'equipe/lieux/doubles/[une=uuid]/[autre=uuid]': [
		['coordination', ['/equipe/lieux/doubles/TWIN/OTHER']]
	],
	'equipe/lieux/importer': [['coordination', ['/equipe/lieux/importer']]],
	'equipe/lieux/exporter': [['accueil', ['/equipe/lieux/exporter']]],
	'equipe/lieux/integrer': [['animateur', ['/equipe/lieux/integrer']]],
	'equipe/lieux/livret': [
		['accueil', ['/equipe/lieux/livret', '/equipe/lieux/livret?ou=62643&refus=oui']]
	],
	'equipe/lieux/zones-blanches': [
		['accueil', ['/equipe/lieux/zones-blanches']],
		['coordination', ['/equipe/lieux/zones-blanches']]
	],
	'equipe/lieux/[lieu=uuid]': [
		['accueil', ['/equipe/lieux/PLACE']],
		['animateur', ['/equipe/lieux/PLACE', '/equipe/lieux/REFUGE']]
	],
	'equipe/lieux/[lieu=uuid]/modifier': [
		['animateur', ['/equipe/lieux/PLACE/modifier', '/equipe/lieux/REFUGE/modifier']]
	],
	'equipe/lieux/[lieu=uuid]/horaires': [['animateur', ['/equipe/lieux/PLACE/horaires']]],
	'equipe/lieux/[lieu=uuid]/photos': [['animateur', ['/equipe/lieux/PLACE/photos']]],
	'equipe/lieux/[lieu=uuid]/demander': [['animateur', ['/equipe/lieux/PLACE/demander']]],
	'equipe/reseau/lieux': [['coordination', ['/equipe/reseau/lieux']]],
	'equipe/reseau/carte': [['administration', ['/equipe/reseau/carte']]],
	// Where the quarters of the white areas are placed.
	'equipe/habitants/quartiers': [['direction', ['/equipe/habitants/quartiers']]]
};
