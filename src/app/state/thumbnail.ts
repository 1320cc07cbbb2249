const widthPx = 320;
/** A browser that has not shown a frame by then will not. */
const patienceMs = 20_000;

/** A small picture from the middle of a clip. @returns a data address, or null where the browser cannot play it */
export function makeThumbnail(url: string): Promise<string | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  return new Promise((resolve) => {
    const finish = (picture: string | null) => {
      clearTimeout(timer);
      video.removeAttribute('src');
      video.load();
      resolve(picture);
    };
    const timer = setTimeout(() => finish(null), patienceMs);
    video.onloadedmetadata = () => (video.currentTime = video.duration / 2);
    video.onerror = () => finish(null);
    video.onseeked = () => {
      const canvas = document.createElement('canvas');
      canvas.width = widthPx;
      canvas.height = Math.round((widthPx * video.videoHeight) / video.videoWidth) || 1;
      canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
      finish(canvas.toDataURL('image/webp', 0.7));
    };
    video.src = url;
  });
}
