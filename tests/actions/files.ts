import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const REGISTER = fileURLToPath(
	new URL('../../seeds/season-2018/numerikids-2018.csv', import.meta.url)
);
const NOTEBOOK = [
	'date;demande;envoyé par;réponse donnée',
	'11/01;dame 66 ans - wifi à la maison ne marche pas;CCAS;expliqué',
	'12/01;monsieur - déclaration de revenus en ligne;;orienté vers la mairie',
	'13/01;monsieur - xyz;;'
];
const MEMBERS = [
	'N° adhérent;Civilité;NOM;Prénom;Né(e) le;Portable;Mail;CP;Ville',
	'J-1;Mme;DELANNOY;Solange;14/02/1949;06 39 98 61 01;;62230;Outreau',
	'J-2;M.;BOUTOILLE;Eugène;03/07/1953;06 39 98 61 02;eugene@exemple.fr;62480;Le Portel'
];
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

/** What is dropped where: small files, as a centre has them. */
const DROPPED: readonly [RegExp, () => File][] = [
	[/\/registres/, () => new File([readFileSync(REGISTER)], 'numerikids.csv', { type: 'text/csv' })],
	[/\/cahier/, () => written('cahier.csv', 'text/csv', NOTEBOOK)],
	[/\/liste/, () => written('adherents.csv', 'text/csv', MEMBERS)],
	[/importer/, () => written('vacances.ics', 'text/calendar', HOLIDAYS, '\r\n')],
	[/photo/, () => new File([PHOTO], 'photo.jpg', { type: 'image/jpeg' })]
];

/** The file that somebody drops into the form that goes to that address. */
export function fileFor(address: string): File {
	const found = DROPPED.find(([where]) => where.test(address));
	if (!found) throw new Error(`no file is known to drop at ${address}`);
	return found[1]();
}
