import * as v from 'valibot';
import { listStepsToSee, lookAtStep } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import {
	keepCopy,
	leaveCopy,
	listRemarks,
	readGuide,
	settleRemark,
	viewsOf,
	workOnGuide
} from '#lib/features/resources/guides/index.server.ts';
import {
	CHANGES,
	guideAddress,
	guideFaults,
	judgeGuide,
	TEXT_LABELS,
	type TextName
} from '#lib/features/resources/guides/index.ts';
import { ofTeam, type Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isDay } from '#lib/shared/day.ts';
import { momentIn, plainDay } from '#lib/shared/french-dates.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

type OnGuide = Doing<'guide', Viewer>;
const writes = ofTeam('write-guides');

/** Days in which views are counted. */
const VIEW_DAYS = 30;
const VIEWED = { desk: 'à l’accueil', lesson: 'en séance', page: 'par des lecteurs' } as const;

/** A year: what an office asks for changes that often. */
const LOOK_AGAIN_MONTHS = 12;

export const load = shown(
	ofTeam('show-guides'),
	async (db, { params, viewer, timeZone, today }: Asked<'guide', Viewer>) => {
		const work = await workOnGuide(db, params.guide);
		if (!work) return null;
		const { content, layer, readings, pages, versions, offered, ...rest } = work;
		const mayWrite = mayDo(viewer.role, 'write-guides');
		const remarks = mayWrite ? await listRemarks(db, params.guide) : [];
		const since = Temporal.PlainDate.from(today).subtract({ days: VIEW_DAYS }).toString();
		const views = mayWrite ? await viewsOf(db, params.guide, since) : [];
		const steps = mayWrite && viewer.centre ? await listStepsToSee(db, today) : [];
		const query = viewer.centre ? `?centre=${viewer.centre.slug}&lieu=accueil` : '';
		return {
			...rest,
			layer,
			mayWrite,
			views: views.map(({ place, views: count }) => `${count} ${VIEWED[place]}`).join(', '),
			steps: steps
				.filter(({ guide }) => guide === params.guide)
				.map(({ step, sentence }) => ({ step, sentence })),
			isNetwork: !viewer.centre,
			title: content.texts.fr.title,
			why: content.texts.fr.why,
			toVerify: content.toVerify,
			faults: guideFaults(content),
			pages: pages.map((page) => ({ ...page, readOn: page.readOn && plainDay(page.readOn) })),
			texts: (Object.keys(TEXT_LABELS) as TextName[]).map((name) => ({
				name,
				label: TEXT_LABELS[name],
				isThere: content.texts[name] !== undefined,
				isOffered: offered.includes(name),
				isOlder: work.shown === 'older' && offered.includes(name),
				readOn: readings[name] ? plainDay(readings[name].readOn) : null,
				by: readings[name]?.by ?? null,
				reads: judgeGuide(content, name),
				href: guideAddress(params.guide, name) + query
			})),
			lookAgain: readings.fr ? plainDay(readings.fr.lookAgainOn) : null,
			isLate: readings.fr ? readings.fr.lookAgainOn <= today : false,
			proposedDay: Temporal.PlainDate.from(today).add({ months: LOOK_AGAIN_MONTHS }).toString(),
			versions: versions.map(({ at, ...version }) => ({ ...version, at: momentIn(timeZone, at) })),
			remarks: remarks.map(({ what, text, at, settled, ...remark }) => ({
				...remark,
				what: CHANGES[what],
				text: TEXT_LABELS[text],
				at: plainDay(todayIn(timeZone, at)),
				isSettled: settled !== null
			}))
		};
	},
	'Ce guide n’existe pas, ou n’existe plus.'
);

const texts = v.optional(v.array(v.picklist(Object.keys(TEXT_LABELS) as [TextName])), []);
const ReadForm = v.object({
	version: chosenId('Ce guide a changé\u00a0: rechargez la page.'),
	texte: texts,
	page: v.optional(v.array(v.pipe(v.string(), v.maxLength(60))), []),
	jour: v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'))
});
const remarque = chosenId('Cette remarque n’existe plus\u00a0: rechargez la page.');

export const actions: Actions = deeds({
	relire: deed(
		writes,
		ReadForm,
		(db, sent, { params, today }: OnGuide) =>
			readGuide(db, {
				guide: params.guide,
				versionId: sent.version,
				texts: sent.texte,
				pages: sent.page,
				lookAgainOn: sent.jour,
				today
			}),
		({ isPublished }) => ({
			done: isPublished
				? 'C’est noté\u00a0: les habitants lisent ce guide.'
				: 'C’est noté. Il reste à relire le texte en français pour montrer ce guide.'
		}),
		{ day: 'jour', 'unread-pages': 'page', 'no-text': 'texte' }
	),
	reprendre: deed(
		writes,
		v.object({}),
		(db, _sent, { params }: OnGuide) => leaveCopy(db, params.guide),
		here
	),
	garder: deed(
		writes,
		v.object({}),
		(db, _sent, { params }: OnGuide) => keepCopy(db, params.guide),
		here
	),
	etape: deed(
		'write-guides',
		v.object({ etape: v.pipe(v.string(), v.regex(/^[1-9]\d?$/, 'Choisissez une étape.')) }),
		(db, { etape }, { params, today }: Doing<'guide'>) =>
			lookAtStep(db, { guide: params.guide, step: Number(etape), today }),
		() => ({ done: 'C’est noté. Cette étape compte de nouveau à partir de lundi.' }),
		{ 'no-kiosk': 'etape' }
	),
	regler: deed(
		writes,
		v.object({ remarque, etat: v.picklist(['reglee', 'attend']) }),
		(db, sent) => settleRemark(db, { id: sent.remarque, isSettled: sent.etat === 'reglee' }),
		here
	)
});
