import { describe, expect, test } from 'vitest';
import { readNeed } from './read-need.ts';

const understood = (typed: string) => {
	const { needs, isSure } = readNeed(typed);
	return isSure ? needs[0]!.need.code : null;
};

/** As residents say it, and write it. */
const SAID: [string, string][] = [
	['on m’a coupé l’électricité', 'energie'],
	['payer ma cantine', 'cantine'],
	['ou manger se soir', 'manger'],
	['ON MA COUPE LE COURANT', 'energie'],
	['jai plus de lumiere', 'energie'],
	['facture edf', 'energie'],
	['facture délectricité', 'energie'],
	['plus de chaufage', 'energie'],
	['kantine', 'cantine'],
	['facture cantinne', 'cantine'],
	['j’ai faim', 'manger'],
	['colis alimantaire', 'manger'],
	['plus rien a mangé', 'manger'],
	['les restos du coeur', 'manger'],
	['je sais pas ou dormir ce soir', 'dormir'],
	['je dors dehors', 'dormir'],
	['mon mari me tape', 'violences'],
	['il me frape', 'violences'],
	['violances conjugale', 'violences'],
	['un enfant battu', 'enfant-en-danger'],
	['envie d’en finir', 'mal-etre'],
	['j’ai besoin de parler', 'mal-etre'],
	['pharmacie de garde', 'sante-urgente'],
	['inscrire mon fils à l’école', 'ecole'],
	['bourse du colège', 'bourse'],
	['une place en creche', 'creche'],
	['centre aéré', 'centre-de-loisirs'],
	['aide au devoir', 'aide-aux-devoirs'],
	['je suis enceinte', 'naissance'],
	['la caf me paie plus', 'caf'],
	['demander le rsa', 'rsa'],
	['carte vital', 'carte-vitale'],
	['la sécu', 'carte-vitale'],
	['trouver un docteur', 'medecin'],
	['dossier mdph', 'handicap'],
	['je m’occupe de ma mère malade', 'aidant'],
	['portage de repas', 'seniors'],
	['ma retraite', 'retraite'],
	['arrêter de boire', 'addictions'],
	['refaire ma carte d’identité', 'carte-identite'],
	['carte didentite', 'carte-identite'],
	['passport', 'carte-identite'],
	['titre de sejour', 'titre-de-sejour'],
	['carte grise', 'permis'],
	['ou voter', 'elections'],
	['déclarer mes impots', 'impots'],
	['inpo', 'impots'],
	['surendetement', 'dettes'],
	['un avocat gratuit', 'droits'],
	['demande de hlm', 'logement'],
	['logement sociale', 'logement'],
	['je ne peux plus payer mon loyer', 'expulsion'],
	['de la moisissure dans la chambre', 'travaux'],
	['chercher du travaille', 'emploi'],
	['m’actualiser pole emploi', 'emploi'],
	['mission local', 'jeunes'],
	['apprendre a lire', 'francais'],
	['cour d’informatique', 'ordinateur'],
	['faire des fotocopies', 'acces-internet'],
	['je me suis fait arnaquer', 'arnaques'],
	['un ordi pas cher', 'acheter-ordinateur'],
	['mon telephone est cassé', 'reparer'],
	['des habits pour mon bébé', 'vetements'],
	['la carte de bus', 'transport'],
	['envoyer un recommandé', 'courrier'],
	['la bibliotèque', 'livres'],
	['voir du monde', 'rencontrer']
];

describe('what residents say', () => {
	test.each(SAID)('« %s » is understood: %s', (typed, need) => {
		expect(understood(typed)).toBe(need);
	});
});

const calls = (typed: string) => readNeed(typed).calls.map(({ call }) => call!.number);

test('sixty ways and more of saying them, and every need that may save somebody', () => {
	expect(SAID.length).toBeGreaterThanOrEqual(60);
});

test.each([
	['mon mari me tape', ['3919']],
	['il me fait peur', ['3919']],
	['il a levé la main sur moi', ['3919']],
	['bébé secoué', ['119']],
	['je veux mourir', ['3114']],
	['plus de toit', ['115']],
	['faim', ['115']]
])('« %s » tells whom to call: %s', (typed, numbers) => {
	expect(calls(typed)).toEqual(numbers);
});

test.each([
	...['mairie', 'rue des Mareyeurs', 'centre social', 'Pierre Dupont', 'le port', 'police'],
	...['Salon Coupe Éclair', 'pharmacie du port', 'boulangerie', 'xyzzyk', '', '12 bis', '🙂']
])('« %s » is no need, and alarms nobody', (typed) => {
	expect([understood(typed), calls(typed)]).toEqual([null, []]);
});

test('the family of the desk proposes, when nothing nearer is understood', () => {
	const { needs, isSure } = readNeed('le cimetière');
	expect(isSure).toBe(false);
	expect(needs.map(({ need }) => need.code)).toContain('carte-identite');
	expect(needs.length).toBeLessThanOrEqual(5);
});

test('a text pasted by mistake is read to its three hundredth letter, and fast', () => {
	const started = performance.now();
	readNeed(`manger ${'abcdefgh '.repeat(5000)}`);
	expect(performance.now() - started).toBeLessThan(1000);
	expect(readNeed(`${'x '.repeat(200)} manger`).isSure).toBe(false);
});
