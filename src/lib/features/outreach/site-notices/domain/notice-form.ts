import * as v from 'valibot';
import { isMailAddress } from '#lib/shared/mail-address.ts';

const said = (least: number, most: number, missing: string) =>
	v.pipe(
		v.string(),
		v.trim(),
		v.minLength(least, missing),
		v.maxLength(most, `${most} signes au plus.`)
	);

/** Who publishes the site, who answers for it, who hosts it (loi du 21 juin 2004, article 6 III). */
export const NoticeForm = v.object({
	editeur: said(2, 200, 'Donnez le nom de l’association ou de la collectivité.'),
	adresse: said(5, 300, 'Donnez son adresse postale.'),
	telephone: said(4, 40, 'Donnez son téléphone.'),
	courriel: v.pipe(
		v.string(),
		v.trim(),
		v.check(isMailAddress, 'Donnez une adresse électronique\u00a0: contact@exemple.fr.')
	),
	directeur: said(2, 120, 'Donnez le nom de la personne qui répond de ce site.'),
	hebergeur: said(2, 200, 'Donnez le nom de l’hébergeur.'),
	'hebergeur-adresse': said(5, 300, 'Donnez l’adresse de l’hébergeur.'),
	'hebergeur-telephone': said(4, 40, 'Donnez le téléphone de l’hébergeur.')
});
export type SentNotice = v.InferOutput<typeof NoticeForm>;
