import { describe, expect, it } from 'vitest';
import { findConfidential, maskConfidential } from '../../index.ts';

const masked = (text: string) => maskConfidential(text, findConfidential(text).findings);

describe('a secret told in words is hidden, and only the secret', () => {
	it.each([
		['mot de passe : xyz', 'mot de passe : [secret masqué]'],
		['mdp=Soleil62, à changer', 'mdp=[secret masqué], à changer'],
		['son code secret est 4512', 'son code secret est [secret masqué]'],
		['code carte 1234.', 'code carte [secret masqué].'],
		[
			'identifiant marie59 et le passe c’est Minou1952',
			'identifiant marie59 et le passe c’est [secret masqué]'
		],
		['Mot de passe :\nTournesol7\nmerci', 'Mot de passe :\n[secret masqué]\nmerci'],
		['son code secret, c’est 4 5 1 2', 'son code secret, c’est [secret masqué]'],
		['code secret : quatre cinq un deux', 'code secret : [secret masqué]'],
		['mdp « mon chat bleu »', 'mdp « [secret masqué] »'],
		['le code de sa carte, 2 7 1 8', 'le code de sa carte, [secret masqué]'],
		['mot de passe "jardin d’hiver"', 'mot de passe "[secret masqué]"'],
		['mdp : « mon chat bleu »', 'mdp : « [secret masqué] »'],
		[
			'le mot de passe commence par Sol et finit par 62!',
			'le mot de passe commence par [secret masqué] et finit par [secret masqué]'
		],
		[
			'ancien mdp Printemps24 nouveau Ete!2024',
			'ancien mdp [secret masqué] nouveau [secret masqué]'
		],
		['code secret : deux fois vingt-deux', 'code secret : [secret masqué]'],
		['mot de passe : mon chat bleu', 'mot de passe : [secret masqué]'],
		['phrase secrète : le facteur passe à midi, notée', 'phrase secrète : [secret masqué], notée']
	])('%j', (text, expected) => expect(masked(text)).toBe(expected));

	it.each([
		'MOT DE PASSE : TOUTOU',
		'mot de passe soleil62',
		'mdp : bonjour',
		"son mdp c'est bonjour",
		'le mot de passe : "mon chat bleu"',
		'mot de passe: P@ssw0rd',
		'mot de passe=azerty',
		'mot de passe - Soleil62',
		'mdp/Soleil62',
		'mdp -> Soleil62',
		'code : 4512',
		'code 4512',
		'le code est le 4512',
		"son code de carte c'est 4-5-1-2",
		'le code de son téléphone est 0000',
		'code secret 45 12',
		'code secret : quarante-cinq douze',
		"le code c'est 1 2 3 4",
		'pin 1234',
		'PIN: 1234',
		'code PUK 12345678',
		'cryptogramme 123',
		"identifiant 1234567 et le passe c'est toto",
		'login toto, passe : titi62',
		'user toto pass titi62',
		'son mot de passe gmail est jeanne1950 et son adresse jeanne@exemple.fr',
		"elle m'a dicté son mot de passe : lapin",
		'mot de passe provisoire : Xk45tz',
		'nouveau mot de passe Xk45tz!',
		'mot de passe (Soleil62)',
		'Mot de passe ameli Marie1950, impots : Marie1951',
		"le code d'entrée de l'immeuble est 45B12",
		'mots de passe : caf Toto62, ameli Titi59',
		"le mot de passe qu'elle utilise est Toutou1954",
		'mot de passe franceconnect: tRuc#45',
		'm.d.p. : abc123',
		'motdepasse : abc123',
		'mot de pass : abc123',
		'pwd abc123',
		'son code secret (4512)',
		"le code confidentiel, c'est 4512",
		'code secret=4512.',
		'elle utilise toujours le même mot de passe : Kiki62',
		'le mdp est : Kiki62',
		'code sécurité 123',
		'son code confidentiel est le suivant : 4512',
		'voici son code : 4512',
		'mot de passe = Jean-Pierre',
		'mot de passe : été2018'
	])('%s', (text) => {
		expect(findConfidential(text).findings.map(({ kind }) => kind)).toContain('password');
	});

	it('a bare « code 4512 » is only doubted', () => {
		expect(findConfidential('code 4512').findings).toMatchObject([{ verdict: 'doubtful' }]);
	});
});

describe('to ask about a secret is none', () => {
	it.each([
		'mot de passe : voir avec son fils',
		"mot de passe : elle l'a noté chez elle",
		'mot de passe : à réinitialiser sur le site',
		'son mot de passe est dans son carnet',
		'son mot de passe est celui de sa fille',
		'le mot de passe est obligatoire',
		'un mot de passe de 12 signes',
		'a perdu ses codes',
		'ses codes ne marchent plus',
		'code 62200 Boulogne',
		'code de vérification non reçu',
		"n'a plus le code wifi",
		'demande le code wifi du centre',
		'mot de passe pas reçu, dossier 2018-004512',
		'mot de passe oublié : rappeler au 0639981245',
		'mot de passe oublié : 3ème fois',
		'changer mot de passe windows 10',
		'mot de passe iphone oublié',
		'changement de mot de passe sur office365',
		'mot de passe à faire le 12/03/2018',
		'a changé 3 fois de mot de passe en 2018',
		'code client 45123',
		'son code postal est 62230',
		'mot de passe Wifi',
		'mot de passe trop court : 6 caractères',
		'comment se passe la déclaration : 12/03',
		'mot de passe : ne sait pas',
		'mot de passe : problème',
		'mot de passe : nouveau',
		'créer mot de passe et identifiant',
		'identifiant et mot de passe : oubliés',
		'mot de passe pour 2 comptes',
		'elle confond identifiant et mot de passe',
		'le passe culture de son fils est de 300 euros',
		'code du travail article 1234',
		'compte bloqué après 3 mots de passe faux',
		'code activité 8899B',
		'le code change toutes les 30 secondes',
		'il faut un code à 4 chiffres',
		'code de sécurité envoyé sur le 06 39 98 12 45',
		'oubli mdp x3',
		'MDP PERDU DEPUIS 2017',
		'lui expliquer comment choisir un mot de passe',
		'le mot de passe est demandé à chaque fois',
		'code famille 1234',
		'mdp oublié 2ème fois, rdv 14h30',
		'mot de passe erroné 5 fois',
		"le mot de passe qu'elle a noté n'est pas bon",
		'son mot de passe est faux',
		'mot de passe: ???',
		'mot de passe : *****',
		'mot de passe : non',
		'mot de passe bloqué, code erreur E1234',
		'ne veut pas donner son mot de passe',
		'son code ne passe pas',
		'son compte, ça ne passe : erreur404',
		'sur son compte rien ne se passe : E404',
		'code article 4512',
		'a oublié son mot de passe, né en 1950',
		'mot de passe ameli perdu (dossier 45123)',
		'mot de passe et code : ne sait plus',
		'le mot de passe commence par une majuscule et finit par un chiffre',
		'le mot de passe commence par quoi et finit par quoi ?',
		'un code qui commence par 3 chiffres et finit par une lettre',
		'code secret refusé deux fois un jour de marché',
		'son code : deux fois par jour',
		'son code est demandé deux fois',
		'mot de passe : mon fils le connaît',
		'mot de passe : mon mari s’en occupe',
		'mot de passe : ma box est en panne',
		'mot de passe : mon téléphone est cassé',
		'bouton « mot de passe » « Mon espace santé »',
		'mot de passe « non reconnu »',
		'mot de passe « mal saisi »',
		'mot de passe « Mon compte formation »',
		'mot de passe "doit avoir une majuscule"',
		'le code de sa carte, 2 essais',
		'phrase secrète : oubliée depuis longtemps',
		'phrase secrète : elle ne la retrouve pas',
		'question secrète : nom de jeune fille de sa mère'
	])('%s', (text) => expect(findConfidential(text).findings).toEqual([]));
});

it.each([
	'son code secret est 4512',
	'code 4512',
	'mdp : Soleil62',
	'code secret : quatre cinq un deux'
])('« %s »: where it is and how sure, not a word of how it was read', (text) => {
	const [finding] = findConfidential(text).findings;
	expect(Object.keys(finding!).toSorted()).toEqual(['end', 'kind', 'start', 'verdict']);
});
