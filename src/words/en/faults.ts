import type { FaultCode } from '../../core';
import { codecName } from '../codec-name';

/** Every failure a user can meet: what happened, in one sentence, and what the person can do about it. */
export type FaultTexts = Readonly<
  Record<FaultCode, { readonly text: string | ((detail: string) => string); readonly advice: string }>
>;

export const faults: FaultTexts = {
  'not-a-video': {
    text: 'This file is not a video that can be opened.',
    advice: 'Choose an MP4, MOV, WebM, MTS or AVI file as the camera saved it.',
  },
  'unsupported-format': {
    text: (format) => `This is a file in ${format || 'a'} format, which browsers do not open.`,
    advice:
      'Convert it to MP4 with H.264 and the same frame rate. HandBrake does it for nothing (preset "Fast", Video: H.264, Framerate: Same as source), and so does the command ffmpeg -i CLIP -c:v libx264 -crf 18 clip.mp4.',
  },
  'empty-file': {
    text: 'This file is empty.',
    advice: 'Copy it from the camera again; the transfer may have stopped.',
  },
  'no-video-track': {
    text: 'This file holds sound but no picture.',
    advice: 'Choose the video file, not the sound recording.',
  },
  'unsupported-codec': {
    text: (codec) =>
      `This browser cannot decode the pictures of this file${codecName(codec) ? `, which are in ${codecName(codec)}` : ''}.`,
    advice:
      'Film in H.264 (on an iPhone: Settings, Camera, Formats, Most Compatible), or convert the clip to MP4 with H.264 and the same frame rate: HandBrake does it for nothing, and so does the command ffmpeg -i CLIP -c:v libx264 -crf 18 clip.mp4. Some browsers play HEVC as well.',
  },
  'truncated-file': {
    text: 'The file ends before the video does; it seems cut off.',
    advice: 'Copy the file again from the camera. If it stays so, film again.',
  },
  'clip-too-large': {
    text: 'This clip is larger than can be read here.',
    advice:
      'Cut it to the movement itself: at most twenty minutes at 60 frames a second, in a picture of at most 8K. The detail names the limit.',
  },
  'damaged-index': {
    text: 'The index of this file is damaged: it promises what is not there.',
    advice: 'Copy the file from the camera again, or open it in a video program and export it anew.',
  },
  'clip-too-slow': {
    text: 'Opening this file took longer than a minute.',
    advice:
      'Copy it to this machine if it lies on a network or a stick. If it stays so, open it in a video program and export it anew.',
  },
  'decode-failed': {
    text: 'A frame in the middle of this video could not be decoded.',
    advice: 'Play the file in a video player; if it stops there too, film again or export it anew.',
  },
  'single-frame': {
    text: 'The video holds a single frame, and movement needs many.',
    advice: 'Film at least three seconds, for walking at least six steps.',
  },
  'too-short': {
    text: 'The person is visible for less than one second.',
    advice: 'Film at least three seconds with the whole body in the picture.',
  },
  'no-person': {
    text: 'No person was found in this video.',
    advice: 'Film the whole body from head to feet, in good light, three to five metres away.',
  },
  'too-few-steps': {
    text: 'The person walks for fewer than two steps.',
    advice: 'Film a walk of at least six steps with the whole body in the picture.',
  },
  'beyond-limits': {
    text: 'This recording is longer, finer or coarser than what can be measured in one go.',
    advice: 'Cut out the minutes that matter, and film at 30 to 240 frames a second.',
  },
  'not-a-body': {
    text: 'What was found in this recording does not move or look as one body does, so nothing was measured.',
    advice:
      'Film one person, from head to feet, in good light; drawings and stretched pictures cannot be measured.',
  },
  'picture-turned': {
    text: 'The picture lies on its side or upside down, or the person lies; nothing was measured.',
    advice: 'Turn the picture and analyse it again. Somebody who lies cannot be measured.',
  },
  'no-engine': {
    text: 'None of the ways to run the pose network works in this browser.',
    advice: 'Use a current Chrome, Edge, Firefox or Safari.',
  },
  'engine-unavailable': {
    text: 'The engine that was asked for does not work on this machine.',
    advice: 'Leave the engine on automatic.',
  },
  'model-unavailable': {
    text: 'The pose model could not be loaded.',
    advice:
      'Check the network: a model that was never used has to be fetched first. When you run your own copy, run "npm run models" first.',
  },
  'out-of-memory': {
    text: 'The machine ran out of memory during the analysis.',
    advice: 'Close other programs and tabs, choose a smaller model or a shorter clip.',
  },
  'worker-died': {
    text: 'The analysis stopped unexpectedly.',
    advice: 'Try the clip again. If it stops again, choose a smaller model.',
  },
  'no-camera': {
    text: 'No camera was found.',
    advice: 'Plug one in or switch it on, then try again. A clip from a phone works just as well.',
  },
  'camera-refused': {
    text: 'This page may not use the camera.',
    advice: 'Allow the camera for this page (the sign beside the address), then try again.',
  },
  'camera-in-use': {
    text: 'The camera does not give a picture.',
    advice: 'Close other programs that use it (calls, other tabs), then try again.',
  },
  'camera-lost': {
    text: 'The camera went away.',
    advice: 'Plug it in again and try once more. A recording that was running is not kept.',
  },
  'camera-unsupported': {
    text: 'This browser cannot use a camera here.',
    advice: 'Open the page by https or on this machine itself, in a current Chrome, Edge, Firefox or Safari.',
  },
  'recording-failed': {
    text: 'The browser could not record the picture.',
    advice:
      'Try again. If it fails again, film with the camera program of the machine and open the clip here.',
  },
  cancelled: { text: 'The analysis was cancelled.', advice: 'Start it again whenever you like.' },
  'cannot-encode': {
    text: 'This browser cannot write video.',
    advice: 'Use a current Chrome, Edge, Firefox or Safari, or save single pictures.',
  },
  'not-edits': {
    text: 'These corrections cannot be read.',
    advice: 'They are left out; the recording is measured as it was found.',
  },
  'not-keypoints': {
    text: 'This file is not a contrapposto/keypoints@1 file.',
    advice: 'See the format in ARCHITECTURE.md; the detail says which field is wrong.',
  },
  'unknown-format': {
    text: 'This file is none of the formats that are read.',
    advice: 'The list of formats is in docs/formats; another tool may export one of them.',
  },
  'format-damaged': {
    text: 'This file is damaged, or not what its first lines say.',
    advice: 'The detail says where. Export it again from the program that made it.',
  },
  'unknown-markers': {
    text: 'The markers of this file have names that are not known here.',
    advice: 'Say which marker is which in a file, and name it with --markers; docs/formats shows how.',
  },
  'needs-rate': {
    text: 'This file does not say how many frames a second it holds.',
    advice: 'Give the frame rate of the clip: --rate-hz 60.',
  },
  'needs-size': {
    text: 'The points of this file are shares of the picture, and it does not say how large the picture is.',
    advice: 'Give the size of the clip in pixels: --size-px 1920x1080.',
  },
  'storage-full': {
    text: 'There is not enough room on this machine to keep this.',
    advice: 'Delete what you no longer need in the library, or keep the session without its clips.',
  },
  'storage-unavailable': {
    text: 'This browser does not let the page keep anything.',
    advice:
      'A private window is the usual reason: open the page in a normal one. Reading clips and saving files works as before.',
  },
  'storage-newer': {
    text: 'The library on this machine was written by a newer version of this page.',
    advice: 'Reload the page to get that version. Nothing in the library was touched.',
  },
  'storage-blocked': {
    text: 'Another tab holds the library in an older version.',
    advice: 'Close all other tabs of this page and reload this one. Nothing in the library was touched.',
  },
  'record-unreadable': {
    text: 'A part of the library cannot be read.',
    advice:
      'It was left as it is. Where you have an export of this person, import that; or delete what is damaged.',
  },
  'not-an-archive': {
    text: 'This file is not an export of this library, or it is damaged.',
    advice: 'Choose the .zip as it was saved, or export it once more where it came from.',
  },
  'archive-unpacks-too-large': {
    text: 'This file unpacks to more than it says, or to more than any export holds.',
    advice:
      'It was not read any further, and nothing was taken in. Do not use it if you do not know where it comes from.',
  },
  'import-outdated': {
    text: 'The library changed after this preview was made.',
    advice: 'Nothing was taken in. Choose the file once more to see what it would bring now.',
  },
  'save-stale': {
    text: 'Another tab has kept a newer state of this session.',
    advice:
      'Open the newer state, or keep what this tab shows as a session of its own. Until then changes here are not kept.',
  },
  'save-deleted': {
    text: 'This session was deleted from the library in another tab.',
    advice: 'It stays deleted. What this tab shows can be kept as a new session.',
  },
  'file-not-found': { text: 'There is no such file.', advice: 'Check the path.' },
  'file-unreadable': {
    text: 'This file cannot be read.',
    advice:
      'Check that it is a file, that it and the folders on the way to it may be read, and that no link leads back to itself.',
  },
  'cannot-write': {
    text: 'The results of this clip could not be written.',
    advice: 'Make room, or name another folder, and run the same command again. The clip was not touched.',
  },
  'report-failed': {
    text: 'The report could not be printed.',
    advice: 'What was measured is not lost. Try again; if it fails again, say so with the detail.',
  },
  'no-clips': {
    text: 'There is no MP4, MOV, M4V, WebM, MKV, MTS or AVI file in this folder.',
    advice: 'Name a folder that holds clips, or name the clips themselves.',
  },
  'export-no-scale': {
    text: 'This format needs lengths in metres, and nothing gives this recording a scale.',
    advice: "Give the person's height, or export a format that holds angles.",
  },
  'export-nothing': {
    text: 'This recording holds nothing that this format could carry.',
    advice: 'Choose another format; the assessment says what was measured, and why the rest was not.',
  },
  'export-too-long': {
    text: 'This recording is longer than this format can hold.',
    advice: 'Trim it to the part that matters, or choose another format.',
  },
};
