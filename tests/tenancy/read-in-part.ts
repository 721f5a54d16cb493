import type { Role } from '#lib/features/house/staff/index.ts';

/** Tables that a page asks for and of which somebody who is led there reads some rows, or none, with why. */
type ReadInPart = {
	who: readonly Role[];
	on: readonly string[];
	of: readonly string[];
	why: string;
};

const WRITERS = ['animateur', 'referent-famille', 'direction'] as const;
const VOICES = '/equipe/quartier';
const BANK = '/equipe/positionnements/banque';

/** What the tenancy walk does not show, whose rows are plain ones: a page is listed by name, and the list only shrinks. */
export const READ_IN_PART: readonly ReadInPart[] = [
	{
		who: ['accueil', ...WRITERS, 'coordination', 'administration'],
		on: ['/equipe/lieux/a-voir', '/equipe/lieux/non-trouves'],
		of: ['place_misses'],
		why: 'Those that twenty people made; the walk has none.'
	},
	{
		who: WRITERS,
		on: ['/equipe'],
		of: ['place_misses'],
		why: 'The same, told on the first page of whoever answers them.'
	},
	{
		who: ['coordination'],
		on: ['/equipe/reseau', '/equipe/reseau/lieux'],
		of: ['place_misses'],
		why: 'The same, told to the network.'
	},
	{
		who: ['accueil'],
		on: ['/equipe/semaine'],
		of: ['projects'],
		why: 'A room that a project holds is held for the desk too, which does not read what it is.'
	},
	{
		who: ['coordination'],
		on: ['/equipe/guides'],
		of: ['guide_versions'],
		why: 'Those of the network; what a centre wrote is its own.'
	},
	{
		who: ['coordination'],
		on: [BANK],
		of: ['item_retirements', 'item_returns'],
		why: 'Those of the network; what a centre set aside is its own.'
	},
	{
		who: ['coordination'],
		on: [BANK, `${BANK}/versions`, ...['signalements', 'recours', 'toutes'].map(under(VOICES))],
		of: ['staff_members'],
		why: 'She knows herself; of a centre, she reads what was done and not by whom.'
	},
	{
		who: ['coordination', 'administration'],
		on: ['/equipe/lieux/propositions'],
		of: ['place_links'],
		why: 'The link of an owner is the network’s; that of a walk, its centre’s.'
	},
	{
		who: ['administration'],
		on: ['/equipe/centres/sms'],
		of: ['reminder_halts'],
		why: 'Those of the whole network; the halt of a centre is its own.'
	},
	{
		who: ['coordination'],
		on: ['/equipe/reseau', VOICES],
		of: ['contribution_callbacks', 'contribution_callback_tries'],
		why: 'Counted in one statement with what waits for her: a centre calls back, and for her it is none.'
	},
	{
		who: ['coordination'],
		on: ['/equipe/reseau', VOICES],
		of: ['refuge_alterations'],
		why: 'Each centre rereads its own messages when their place becomes a refuge; for the network there is none.'
	},
	{
		who: ['coordination'],
		on: [
			'/equipe/reseau',
			VOICES,
			...['themes', 'signalements', 'recours', 'toutes'].map(under(VOICES))
		],
		of: [
			...['contributions', 'contribution_versions', 'contribution_photos', 'waiting_contributions'],
			...['contribution_decisions', 'contribution_holds', 'contribution_calls'],
			'contribution_reports'
		],
		why: 'Those to which the network is called; the walk calls it to none.'
	}
];

function under(page: string): (name: string) => string {
	return (name) => `${page}/${name}`;
}
