export type RecordingKind = 'mp3' | 'm4a';

/** A voice without anything of what the telephone wrote beside it: the only one that is kept. */
export type CleanRecording = { kind: RecordingKind; bytes: Uint8Array; seconds: number };

/** What a reader of a format makes of a file: it is of another format, it was cut, or it is clean. */
export type Cleaned = Omit<CleanRecording, 'kind'> | 'another' | 'cut';
