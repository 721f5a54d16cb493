import type { IconName } from '#lib/design/icons.ts';

export type DownloadScope = 'year' | 'fiche';

type Download = {
	/** The end of its address. */
	file: string;
	title: string;
	/** What one does with it: nobody should have to know what a format is. */
	use: string;
	icon: IconName;
};

const NBSP = '\u00a0';

/** The files of a year's report, or of a fiche, each with what it is for. */
export function downloadsOf(scope: DownloadScope): Download[] {
	const name = scope === 'year' ? 'document' : 'fiche';
	const papers: Download[] = [
		{
			file: `${name}.pdf`,
			title: 'PDF',
			use: `Pour imprimer ou envoyer${NBSP}: il se lit partout, aussi avec un lecteur d’écran.`,
			icon: 'print'
		},
		{
			file: `${name}.docx`,
			title: 'Word (.docx)',
			use: 'Pour reprendre le texte et la mise en page dans Word.',
			icon: 'edit'
		},
		{
			file: `${name}.odt`,
			title: 'LibreOffice (.odt)',
			use: 'La même chose dans LibreOffice, qui est gratuit.',
			icon: 'edit'
		}
	];
	if (scope === 'fiche') return papers;
	return [
		{
			file: 'document',
			title: 'Page web',
			use: 'Pour lire à l’écran, dans votre navigateur.',
			icon: 'eye'
		},
		...papers,
		{
			file: 'annexe.xlsx',
			title: 'Annexe Excel (.xlsx)',
			use: `Pour calculer${NBSP}: une ligne par chiffre, une ligne par séance, aucun nom d’habitant.`,
			icon: 'list'
		}
	];
}
