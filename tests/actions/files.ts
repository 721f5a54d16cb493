import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { mp3 } from '#lib/platform/recordings/recordings.fixture.ts';
import type { Words } from './words.ts';

const REGISTER = fileURLToPath(
	new URL('../../seeds/season-2018/numerikids-2018.csv', import.meta.url)
);
/** The shape of a social security number, of nobody (its key is right). */
const SECRET = '2 55 08 14 168 025 38';

/** Three lines of the notebook of a desk: one says a number that nobody keeps. */
function notebook(words: Words): string[] {
	return [
		'date;personne;demande;envoyé par;réponse donnée',
		`11/01;${words.resident(0)};wifi à la maison ne marche pas (${words.draw()});CCAS;expliqué`,
		`12/01;;déclaration de revenus, son numéro est le ${SECRET} (${words.draw()});;orienté vers la mairie`,
		`13/01;;monsieur - xyz (${words.draw()});;`
	];
}

/** Three members: one bears the name of somebody whom the centre knows. */
function members(words: Words): string[] {
	const n = words.draw();
	const [given, ...family] = words.resident(0).split(' ');
	return [
		'N° adhérent;Civilité;NOM;Prénom;Né(e) le;Portable;Mail;CP;Ville',
		`J-${n};Mme;DELANNOY;Solange;14/02/1949;06 39 98 61 01;;62230;Outreau`,
		`K-${n};M.;BOUTOILLE;Eugène;03/07/1953;06 39 98 61 02;eugene@exemple.fr;62480;Le Portel`,
		`L-${n};;${family.join(' ').toUpperCase()};${given};;;;62230;Outreau`
	];
}

const HOLIDAYS = [
	'BEGIN:VCALENDAR',
	'VERSION:2.0',
	'BEGIN:VEVENT',
	'UID:pont@exemple.fr',
	'DTSTART;VALUE=DATE:20270507',
	'DTEND;VALUE=DATE:20270509',
	'SUMMARY:Pont',
	'END:VEVENT',
	'END:VCALENDAR',
	''
];
const PHOTO = await sharp({
	create: { width: 90, height: 60, channels: 3, background: '#0b4f4a' }
})
	.jpeg()
	.toBuffer();

const written = (name: string, type: string, lines: readonly string[], end = '\n') =>
	new File([lines.join(end)], name, { type });

let lastPlaces: File;
/** A place that no list had, with a fault; read once, then written: the second time it is the same file. */
function places(words: Words): File {
	const n = words.draw();
	lastPlaces = written('lieux.csv', 'text/csv', [
		'Nom;Adresse;Code postal;Commune;Services',
		`Le Fanal ${n};${n} rue du Fanal;62230;Outreau;Poterie`
	]);
	return lastPlaces;
}

/** What is dropped where: small files, as a centre has them. */
const DROPPED: readonly [RegExp, (words: Words) => File][] = [
	[/\/registres/, () => new File([readFileSync(REGISTER)], 'numerikids.csv', { type: 'text/csv' })],
	[/\/cahier/, (words) => written('cahier.csv', 'text/csv', notebook(words))],
	[/\/liste/, (words) => written('adherents.csv', 'text/csv', members(words))],
	[/\/lieux\/importer\?\/essayer/, places],
	[/\/lieux\/importer/, () => lastPlaces],
	[/importer/, () => written('vacances.ics', 'text/calendar', HOLIDAYS, '\r\n')],
	[/\/voix/, () => new File([new Uint8Array(mp3(99))], 'voix.mp3', { type: 'audio/mpeg' })],
	[/photo|\/images|\/quartier\/dire/, () => new File([PHOTO], 'photo.jpg', { type: 'image/jpeg' })]
];

/** The file that somebody drops into the form that goes to that address. */
export function fileFor(address: string, words: Words): File {
	const found = DROPPED.find(([where]) => where.test(address));
	if (!found) throw new Error(`no file is known to drop at ${address}`);
	return found[1](words);
}
