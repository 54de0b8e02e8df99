//! One row of `make bench`: what a crate does to each page of a pack.
//!
//! Usage: peers dom_smoothie|rs-trafilatura PACK. A pack has for each page a line with its size in bytes, then the
//! bytes. Prints the milliseconds of processor time that each page took, a line each.

/// Seconds of processor time that this process has used.
fn cpu() -> f64 {
    let mut t = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut t) };
    t.tv_sec as f64 + t.tv_nsec as f64 * 1e-9
}

/// The pages of a pack.
fn pages(pack: &[u8]) -> Vec<String> {
    let (mut list, mut at) = (Vec::new(), 0);
    while at < pack.len() {
        let line = at + pack[at..].iter().position(|b| *b == b'\n').expect("a size");
        let size: usize = std::str::from_utf8(&pack[at..line]).unwrap().parse().unwrap();
        list.push(String::from_utf8_lossy(&pack[line + 1..line + 1 + size]).into_owned());
        at = line + 1 + size;
    }
    list
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let list = pages(&std::fs::read(&arguments[2]).expect("the pack"));
    let mut times = Vec::with_capacity(list.len());
    for page in &list {
        let start = cpu();
        let bytes = match arguments[1].as_str() {
            "dom_smoothie" => dom_smoothie::Readability::new(page.as_str(), None, None)
                .and_then(|mut reader| reader.parse())
                .map_or(0, |article| article.text_content.len()),
            _ => rs_trafilatura::extract(page).map_or(0, |result| result.content_text.len()),
        };
        std::hint::black_box(bytes);
        times.push(cpu() - start);
    }
    for time in times {
        println!("{}", time * 1e3);
    }
}
