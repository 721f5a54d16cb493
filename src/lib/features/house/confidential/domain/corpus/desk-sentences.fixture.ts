import { type Draw, figures, oneOf } from './make-secrets.fixture.ts';

export const PEOPLE = [
	'dame env. 70 ans',
	'Mme B.',
	'monsieur 58 ans',
	'jeune 22 ans',
	'couple de seniors',
	'maman 2 enfants',
	'habitante du quartier',
	'M. et Mme',
	'DAME AGEE',
	'une voisine',
	'ado de 15 ans avec sa mère',
	'monsieur retraité'
];

export const REQUESTS = [
	'déclaration de revenus en ligne',
	'actualisation pôle emploi',
	'a une amende à payer',
	'carte grise à faire',
	'demande de logement social',
	'attestation carsat',
	'compte ameli à créer',
	'quelle tablette acheter',
	'veut apprendre internet',
	'inscription cantine',
	'DOSSIER APL BLOQUE',
	'prime d’activité',
	'CV à mettre en ligne',
	'pronote ne marche pas',
	'rdv préfecture titre de séjour',
	'virement à faire sur le site de la banque',
	'facture edf trop élevée',
	'remboursement de la mutuelle',
	'carte vitale perdue',
	'passeport pour le petit'
];

/** How a number arrives in a note: said, half said, or thrown there. */
export const HOW: Record<'nir' | 'iban' | 'rib' | 'card', string[]> = {
	nir: [
		'n° sécu X',
		'X',
		'son numéro est le X',
		'sécurité sociale : X',
		'NIR=X',
		'(X)',
		'vitale X, à jour',
		'c’est le X pour ameli'
	],
	iban: [
		'a laissé son RIB X',
		'X',
		'IBAN : X',
		'virement vers X',
		'iban X au nom de son fils',
		'compte X;',
		'voici X merci'
	],
	rib: [
		'RIB X',
		'X',
		'son compte : X',
		'à prélever sur X',
		'rib=X',
		'coordonnées X vues avec elle'
	],
	card: [
		'carte X pour payer',
		'X',
		'CB X exp 09/21',
		'sa carte bleue est la X',
		'a payé avec X',
		'visa n° X',
		'numéro X au dos 123',
		'CB:X'
	]
};

/** W stands for the secret itself. */
export const SECRETS_TOLD = [
	'mot de passe : W',
	'mdp=W',
	'mdp : W',
	'mdp W',
	'MDP AMELI W',
	'son mot de passe est W',
	'le mot de passe c’est W',
	'mot de passe de sa boîte mail : W',
	'le mot de passe pour les impôts est W',
	'identifiant marie62 et le passe c’est W',
	'login dupont59 / mot de passe W',
	'a oublié son mot de passe, le nouveau mot de passe est W',
	'Mot de passe = « W »',
	'mdp wifi W',
	'password: W',
	'mot de passe pronote W',
	'a changé son mdp, maintenant mdp = W',
	'identifiant : 1234567 mdp : W'
];
export const CODES_TOLD = [
	'son code secret est W',
	'code carte W',
	'code de la carte bleue : W',
	'code CB W',
	'le code confidentiel c’est W',
	'CODE PIN W',
	'son code W',
	'code de déverrouillage du téléphone W',
	'digicode W',
	'code d’accès caf : W',
	'code reçu par sms : W',
	'a donné son code W à la voisine',
	'code secret, c’est W',
	'le code de sa tablette est le W',
	'code personnel W',
	'code wifi : W',
	'ne se souvient que de son code : W'
];

export const chosenWord = (draw: Draw): string =>
	oneOf(draw, [
		'Soleil',
		'minou',
		'Toutou',
		'jeanne',
		'Azerty',
		'BOULOGNE',
		'chat_',
		'Bisous!',
		'rc',
		'Été'
	]) +
	figures(draw, 2 + draw(3)) +
	oneOf(draw, ['', '', '!', '*', '$']);
export const secretCode = (draw: Draw): string => figures(draw, oneOf(draw, [4, 4, 4, 6]));

/** A password asked about, lost, wished: nothing to hide. */
export const ASKED = [
	'a oublié son mot de passe',
	'mot de passe perdu',
	'changer le mot de passe',
	'mot de passe oublié, RDV le 12/03/2018 à 14h',
	'ne retrouve plus son code',
	'mdp à refaire',
	'mdp : oublié',
	'MOT DE PASSE REFUSE',
	'son mot de passe est bloqué depuis 2017',
	'le mot de passe doit avoir 12 caractères',
	'mot de passe de 8 caractères minimum',
	'quel mot de passe choisir ?',
	'son code est bloqué après 3 essais',
	'n’a pas reçu le code par sms',
	'code postal 62230',
	'code APE 8899B',
	'veut passer le code de la route',
	'code promo cinéma',
	'créer un mot de passe pour ameli.fr',
	'mot de passe : à changer',
	'code PIN oublié',
	'ne connaît pas le code de sa carte',
	'mot de passe ameli : elle ne sait plus',
	'le mot de passe est trop compliqué',
	'code rome K1304 sur sa fiche',
	'mot de passe de son fils jeanne.dupont@exemple.fr',
	'on lui demande un code à 6 chiffres',
	'elle passe : 14h',
	'a noté son mot de passe dans un carnet',
	'mot de passe provisoire reçu par courrier le 03/02/2018',
	'code erreur 404 sur le site',
	'identifiant et mot de passe à récupérer',
	'mdp ? rappeler le 06 39 98 12 45',
	'code barre illisible',
	'le passe Navigo est de 75 euros',
	'a oublié son code 2 fois',
	'réinitialiser le mot de passe de la CAF'
];
