export { cardOf, missingInCard, readCard, usedPages, withCard } from './domain/card-draft.ts';
export { ChangeForm, CHANGES } from './domain/change-form.ts';
export { guideFaults } from './domain/check-guide.ts';
export { type GuideChange, compareGuides, TEXT_LABELS } from './domain/compare-guides.ts';
export { type Guide, type GuideText, isText, type TextName } from './domain/guide.ts';
export { arrange, draftOf, missingIn, readDraft, textOf } from './domain/guide-draft.ts';
export { GUIDE_LABELS, type GuideLabels } from './domain/guide-labels.ts';
export { type GuidePaperFormat, guidePaper, type PrintedGuide } from './domain/guide-paper.ts';
export { judgeGuide } from './domain/judge-text.ts';
export { readabilityOf } from './domain/readability.ts';
export { measureTexts } from './domain/measure-text.ts';
export {
	guideAddress,
	guidesAddress,
	guideLink,
	type GuideOnPaper,
	guideOnPaper,
	LANGUAGES,
	type ShownGuide,
	showText
} from './domain/shown-guide.ts';
export { VoiceForm } from './domain/voice-form.ts';
export { pictureName } from './domain/own-picture.ts';
export { PictureForm } from './domain/picture-form.ts';
export { PAGE_WORDS } from './domain/page-words.ts';
export { spokenParts } from './domain/spoken-parts.ts';
