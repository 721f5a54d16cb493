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
	['voir du monde', 'rencontrer'],
	['jé plu de lumiere', 'energie'],
	['papié pour la caf', 'caf'],
	['ou manger ce soir', 'manger'],
	['on ma coupé l’eau', 'energie'],
	['mon fils est sourd', 'handicap'],
	['je veux apprendre a lire', 'francais'],
	['jai plu rien a manger', 'manger'],
	['jé faim', 'manger'],
	['ou on peut manger gratuit', 'manger'],
	['la banque alimantère', 'manger'],
	['la soupe populère', 'manger'],
	['des colis pour manger', 'manger'],
	['l épicerie solidère', 'manger'],
	['je suis a la rue', 'dormir'],
	['jai nul part ou dormir', 'dormir'],
	['un lit pour ce soir', 'dormir'],
	['mon proprio me met dehor', 'expulsion'],
	['on va me mettre dehors', 'expulsion'],
	['jarrive plus a payer mon loyé', 'expulsion'],
	['l huissier est venu', 'dettes'],
	['mon mari me frappe', 'violences'],
	['il me bat', 'violences'],
	['jai peur de mon copain', 'violences'],
	['mon conjoin ma frapé', 'violences'],
	['le gaz est coupé', 'energie'],
	['plus d electricité', 'energie'],
	['jai froid chez moi', 'energie'],
	['facture de gaz trop cher', 'energie'],
	['payer l eau', 'energie'],
	['la cantine est trop chère', 'cantine'],
	['inscrire a la cantinne', 'cantine'],
	['jai pas touché la caf', 'caf'],
	['mon dossier caf', 'caf'],
	['la caffe', 'caf'],
	['les alocations', 'caf'],
	['apl', 'caf'],
	['la prime d’activité', 'caf'],
	['le rsa', 'rsa'],
	['jai droit au r s a', 'rsa'],
	['jai perdu ma carte vitale', 'carte-vitale'],
	['la secu rembourse pas', 'carte-vitale'],
	['la mutuelle', 'carte-vitale'],
	['css complementaire', 'carte-vitale'],
	['un docteur qui prend de nouveau patient', 'medecin'],
	['plus de medecin traitant', 'medecin'],
	['mal au dent', 'medecin'],
	['un dentiste', 'medecin'],
	['dossier m d p h', 'handicap'],
	['mon fils est handicapé', 'handicap'],
	['aah', 'handicap'],
	['je suis aveugle', 'handicap'],
	['je suis sourde', 'handicap'],
	['fauteuil roulan', 'handicap'],
	['ma carte d identité est perimé', 'carte-identite'],
	['refaire le passeport', 'carte-identite'],
	['papiers d’identité volés', 'carte-identite'],
	['extrait de naissance', 'carte-identite'],
	['renouveler mon titre de séjour', 'titre-de-sejour'],
	['les papiers pour rester en france', 'titre-de-sejour'],
	['carte de sejour', 'titre-de-sejour'],
	['la préfecture', 'titre-de-sejour'],
	['je comprend pas le francais', 'francais'],
	['apprendre le francai', 'francais'],
	['je sais pas lire', 'francais'],
	['je sais pas me servir d un ordi', 'ordinateur'],
	['apprendre internet', 'ordinateur'],
	['mon telephone je comprend rien', 'ordinateur'],
	['imprimer un papier', 'acces-internet'],
	['faire une photocopie', 'acces-internet'],
	['scanner un document', 'acces-internet'],
	['on ma piraté mon compte', 'arnaques'],
	['arnaque au telephone', 'arnaques'],
	['chercher du boulo', 'emploi'],
	['trouver du boulot', 'emploi'],
	['je cherche un travail', 'emploi'],
	['faire un cv', 'emploi'],
	['france travaille', 'emploi'],
	['inscription chomage', 'emploi'],
	['mon fils fait rien de ses journée', 'jeunes'],
	['garder mon bébé', 'creche'],
	['une nounou', 'creche'],
	['garderie', 'creche'],
	['inscrir ma fille a lecole', 'ecole'],
	['le collège', 'ecole'],
	['aide pour les devoir de mon fils', 'aide-aux-devoirs'],
	['je suis tombé enceinte', 'naissance'],
	['jatend un bébé', 'naissance'],
	['un logement', 'logement'],
	['je cherche un apart', 'logement'],
	['hlm', 'logement'],
	['mon logement est humide', 'travaux'],
	['payer mes impot', 'impots'],
	['declaration impot', 'impots'],
	['jai trop de credit', 'dettes'],
	['je suis a découvert', 'dettes'],
	['un avocat', 'droits'],
	['divorcer', 'droits'],
	['on ma licencié', 'droits'],
	['je bois trop', 'addictions'],
	['arréter de fumer', 'addictions'],
	['la drogue', 'addictions'],
	['jai pas le moral', 'mal-etre'],
	['je me sens seul', 'rencontrer'],
	['je veux plus vivre', 'mal-etre'],
	['parler a quelqu un', 'mal-etre'],
	['ma mere perd la tete', 'aidant'],
	['aide a domicile pour ma mère', 'seniors'],
	['demander ma retraite', 'retraite'],
	['permis de conduire', 'permis'],
	['le bus', 'transport'],
	['aller a l hopital sans voiture', 'transport'],
	['des vetements pas cher', 'vetements'],
	['des meubles', 'vetements'],
	['un frigo pas cher', 'vetements'],
	['emprunter des livres', 'livres'],
	['mon telephone marche plus', 'reparer'],
	['réparer mon ordi', 'reparer']
];

describe('what residents say', () => {
	test.each(SAID)('« %s » is understood: %s', (typed, need) => {
		expect(understood(typed)).toBe(need);
	});
});

const calls = (typed: string) => readNeed(typed).calls.map(({ call }) => call!.number);

test('a hundred and eighty ways of saying them, and more', () => {
	expect(SAID.length).toBeGreaterThanOrEqual(180);
});

test.each([
	['mon mari me tape', ['3919']],
	['il me fait peur', ['3919']],
	['il a levé la main sur moi', ['3919']],
	['bébé secoué', ['119']],
	['je veux mourir', ['3114']],
	['plus de toit', ['115']],
	['je suis a la rue', ['115']],
	['À la rue depuis hier avec mes enfants', ['115']],
	['jai peur de mon copain', ['3919']],
	['faim', ['115']]
])('« %s » tells whom to call: %s', (typed, numbers) => {
	expect(calls(typed)).toEqual(numbers);
});

test.each([
	...[
		'mairie',
		'rue des Mareyeurs',
		'j’habite à la rue Nationale',
		'centre social',
		'Pierre Dupont',
		'le port',
		'police'
	],
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
