export { cancelMeeting } from './server/cancel-meeting.ts';
export { commitPerson } from './server/commit-person.ts';
export { endPause } from './server/end-pause.ts';
export { type Invitable, listInvitable } from './server/list-invitable.ts';
export { type Invited, invitePeople, type InviteRefusal } from './server/invite-people.ts';
export {
	findMeeting,
	listComingMeetings,
	listPastMeetings,
	type Meeting,
	type MeetingLine
} from './server/list-meetings.ts';
export { markMeeting } from './server/mark-meeting.ts';
export { noteCall } from './server/note-call.ts';
export { noteWhereTo } from './server/note-where-to.ts';
export { pauseFollowUp } from './server/pause-follow-up.ts';
export { planMeeting } from './server/plan-meeting.ts';
export { restoreMeeting } from './server/restore-meeting.ts';
export { undoCall } from './server/undo-call.ts';
export { undoInvitation } from './server/undo-invitation.ts';
export { withdrawCommitment } from './server/withdraw-commitment.ts';
