export { guidesOpenedHere } from './server/guides-opened-here.ts';
export { holds } from './server/holds.ts';
export { listStepsToSee, lookAtStep, stepsWereShown } from './server/look-at-step.ts';
export { noteAtKiosk, writeKioskNotes } from './server/note-at-kiosk.ts';
export { listCountedKiosks, readKioskCounts, type ToldKiosk } from './server/read-kiosk-counts.ts';
export { openVisit, sealVisit } from './server/visit-seal.ts';
