import { describe, expect, test } from 'vitest';
import { isSecretField } from '#lib/platform/posts/secret-fields.ts';
import { projectFiles, textOf } from './project-files.ts';

/** Forms without a key, and why: none of them adds a record of the centre. */
const WITHOUT_KEY: Record<string, string> = {
	'src/lib/design/CalmPage.svelte': 'Sends again the form it was given, with the key it had.',
	'src/lib/design/MaskedPage.svelte':
		'Sends again the form it was given, masked, with the key it had.',
	'src/lib/design/HeaderSearch.svelte': 'Looks somebody or a page up: nothing is written.',
	'src/lib/design/SearchBox.svelte': 'Looks somebody up: nothing is written.',
	'src/lib/features/house/keys/ui/KeptFormFields.svelte':
		'Sends the form that was kept, with the key it had.',
	'src/lib/features/house/keys/ui/DeskWatch.svelte': 'Locks the desk: twice is once.',
	'src/lib/features/lobby/kiosk-screens/ui/GuideSearch.svelte':
		'Looks a guide up: nothing is written.',
	'src/lib/features/neighbourhood/map/ui/KioskPlaces.svelte':
		'Looks a place up: nothing is written.',
	'src/routes/+page.svelte': 'Leaves: a session is no record.',
	'src/routes/DemoEntries.svelte': 'Enters: a session is no record.',
	'src/routes/connexion/lieu/+page.svelte': 'Leaves: twice is once.',
	'src/routes/connexion/oubli/+page.svelte': 'Asks for a link: a second one replaces the first.',
	'src/routes/connexion/seconde-preuve/+page.svelte': 'Leaves: twice is once.',
	'src/routes/equipe/compte/+page.svelte': 'Closes sessions, sets a PIN: twice is once.'
};

const components = projectFiles().filter((path) => /^src\/.*\.svelte$/.test(path));
const markup = (path: string) =>
	textOf(path).replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');

/** The forms of a component that post and carry no key. */
function formsWithoutKey(text: string): string[] {
	return [...text.matchAll(/<form\b([^>]*(?:\{[^}]*\}[^>]*)*)>([\s\S]*?)<\/form>/g)]
		.filter(([, attributes]) => /\bmethod="post"|\{method\}/i.test(attributes!))
		.filter(([, , inside]) => !/<PostKey\b/.test(inside!))
		.map(([form]) => form.slice(0, 60));
}

test('every form that posts carries a key, so that it is recorded once', () => {
	const forgotten = components
		.filter((path) => !(path in WITHOUT_KEY))
		.flatMap((path) => formsWithoutKey(markup(path)).map((form) => `${path}: ${form}`));
	expect(forgotten).toEqual([]);
});

test('an exception that serves nobody any more is removed', () => {
	const idle = Object.keys(WITHOUT_KEY).filter(
		(path) => !components.includes(path) || formsWithoutKey(markup(path)).length === 0
	);
	expect(idle).toEqual([]);
});

/** Forms of the team with something to type that leave their page, and why. */
const LEAVING: Record<string, string> = {
	'src/lib/design/MaskedPage.svelte': 'The only form of a page without scripts.',
	'src/lib/design/AutosaveText.svelte': 'Keeps by itself what is typed in it.',
	'src/lib/features/learning/funnels/ui/InvitePeople.svelte':
		'Gathers boxes from all over its page.',
	'src/lib/features/learning/satisfaction/ui/AnswerForm.svelte':
		'Of no colleague: the only form of a page without scripts.',
	'src/routes/equipe/guides/[guide=slug]/images/+page.svelte': 'Sends a file.',
	'src/lib/features/resources/guides/ui/VoicePart.svelte': 'Sends a file.',
	'src/lib/features/resources/guides/ui/ChangeForm.svelte':
		'Of no colleague: the only form of a page without scripts.',
	'src/lib/features/outreach/place-requests/ui/AskPage.svelte':
		'Of no colleague: the only form of a page without scripts.',
	'src/lib/features/neighbourhood/contributions/ui/ReportForm.svelte':
		'Of no colleague: the only form of a page without scripts.',
	...Object.fromEntries(
		['OwnDeeds', 'say/SayForm', 'say/SayPreview', 'kiosk/KioskSay'].map((name) => [
			`src/lib/features/neighbourhood/contributions/ui/${name}.svelte`,
			'Of no colleague: the only form of a page without scripts.'
		])
	),
	'src/lib/features/lobby/kiosk-screens/ui/KioskAsk.svelte':
		'Of no colleague: the only form of a page without scripts.',
	'src/lib/features/outreach/centre-pages/ui/PhotosOfPage.svelte': 'Sends a file.',
	'src/routes/equipe/lieux/[lieu=uuid]/photos/+page.svelte': 'Sends a file.',
	'src/lib/features/year/imports/ui/RegisterDrop.svelte': 'Sends files.',
	'src/lib/features/house/keys/ui/ProofChoices.svelte': 'At the door, the only answer of its page.',
	'src/lib/features/learning/creations/ui/NewCreation.svelte': 'Sends a file.',
	'src/lib/features/learning/photos/ui/PhotoForm.svelte': 'Sends a file.',
	'src/routes/equipe/compte/+page.svelte': 'A secret is typed: nothing of it stays on screen.'
};
const TYPED =
	/<(?:Field|GuardedText|textarea|select|CheckboxGroup|RadioGroup|PersonPicker|\w+Fields|Ask\w+|Say(?:Field|Choices))\b/;
const OF_THE_TEAM = /^src\/(?:lib\/(?:features|design)|routes\/equipe)\//;

test('a form of the team with something to type keeps what is typed in the others', () => {
	const leaving = components
		.filter((path) => OF_THE_TEAM.test(path))
		.filter((path) =>
			[
				...markup(path).matchAll(/<(form|PostForm)\b([^>]*(?:\{[^}]*\}[^>]*)*)>([\s\S]*?)<\/\1>/g)
			].some(
				([, tag, attributes, inside]) =>
					(tag === 'PostForm' || /method="POST"/.test(attributes!)) && TYPED.test(inside!)
			)
		);
	expect(leaving.filter((path) => !(path in LEAVING))).toEqual([]);
	expect(Object.keys(LEAVING).filter((path) => !leaving.includes(path))).toEqual([]);
});

test('a form sent without leaving its page waits for the database: PatientForm does', () => {
	const impatient = components.filter((path) => /\buse:enhance\b/.test(markup(path)));
	expect(impatient).toEqual(['src/lib/design/PatientForm.svelte']);
});

test('no other field takes the name of the key: the first of the two would be read', () => {
	const taking = components.filter(
		(path) =>
			!path.endsWith('/PostKey.svelte') && /\bname=(?:"cle"|\{?['`]cle['`])/.test(markup(path))
	);
	expect(taking).toEqual([]);
});

test('a field that hides what is typed has a name that is never written back', () => {
	const tags = components.flatMap((path) => markup(path).match(/<\w+\b[^>]*>/g) ?? []);
	const hiding = tags.filter((tag) => /type="password"|one-time-code/.test(tag));
	const names = hiding.flatMap((tag) => /\bname="([^"]+)"/.exec(tag)?.[1] ?? []);
	expect(names.length).toBeGreaterThan(0);
	expect(names.filter((name) => !isSecretField(name))).toEqual([]);
});

describe('what is read in a component', () => {
	test('a form that posts without a key is found, whatever its other attributes', () => {
		expect(
			formsWithoutKey('<form class="a" method="post" onsubmit={(e) => go(e)}><b /></form>')
		).toHaveLength(1);
		expect(formsWithoutKey('<form {method} {action}><Field /></form>')).toHaveLength(1);
		expect(formsWithoutKey('<form\n\tmethod="POST"\n>\n<Field />\n</form>')).toHaveLength(1);
	});

	test('a form that asks, or that has its key, is not', () => {
		expect(formsWithoutKey('<form method="GET"></form><form action="/x"></form>')).toEqual([]);
		expect(formsWithoutKey('<form method="POST"><PostKey /></form>')).toEqual([]);
		expect(
			formsWithoutKey('<form method="POST" use:x={() => 1}><PostKey times={2} /></form>')
		).toEqual([]);
	});
});
