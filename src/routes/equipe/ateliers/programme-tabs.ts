import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import { hasStep, type ProgrammeFormat } from '#lib/features/learning/workshops/index.ts';

export type ProgrammeTab =
	| 'groups'
	| 'list'
	| 'funnel'
	| 'letters'
	| 'meetings'
	| 'forming'
	| 'questions'
	| 'place'
	| 'creations'
	| 'contents'
	| 'weights';

/** The pages of one programme that its format has and that this role opens; the first one is its own. */
export function programmeTabs(
	{ slug, format, leftWaiting }: { slug: string; format: ProgrammeFormat; leftWaiting: number },
	role: Role,
	current: ProgrammeTab
): { href: string; label: string; current: boolean }[] {
	const receives = mayDo(role, 'receive-requests');
	const plans = mayDo(role, 'plan-workshops');
	const tabs: [ProgrammeTab, boolean, string, string][] = [
		['groups', true, 'Groupes et séances', `programme/${slug}`],
		[
			'list',
			receives && (hasStep(format, 'list') || leftWaiting > 0),
			format === 'course' ? 'Pré-liste' : 'Liste',
			`preliste/${slug}`
		],
		['funnel', receives && hasStep(format, 'commitment'), 'Où chacun en est', `parcours/${slug}`],
		['letters', plans && hasStep(format, 'letters'), 'Lettres', `lettres/${slug}`],
		['meetings', receives && hasStep(format, 'meeting'), 'Réunions', `reunions?programme=${slug}`],
		[
			'forming',
			mayDo(role, 'form-groups') && hasStep(format, 'level-groups'),
			'Former les groupes',
			`groupes/former/${slug}`
		],
		[
			'questions',
			mayDo(role, 'mark-attendance') && format === 'questions',
			'Questions',
			`programme/${slug}/questions`
		],
		['place', plans && format === 'free', 'Lieu et passages', `programme/${slug}/lieu`],
		[
			'creations',
			plans && format === 'year',
			'Films et photos',
			`programme/${slug}/films-et-photos`
		],
		['contents', plans, 'Contenus', `programme/${slug}/contenus`],
		[
			'weights',
			plans && hasStep(format, 'level-groups'),
			'Ce qui compte',
			`programme/${slug}/domaines`
		]
	];
	return tabs
		.filter(([, isThere]) => isThere)
		.map(([tab, , label, href]) => ({
			href: `/equipe/ateliers/${href}`,
			label,
			current: tab === current
		}));
}
