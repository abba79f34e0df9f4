"""Who publishes what."""

from reader.library.publishers import bundled_publishers


def test_names_hosts_and_marks_lead_to_the_publisher() -> None:
    publishers = bundled_publishers()
    nci = publishers.named("nci")
    assert nci is not None
    assert nci.name == "National Cancer Institute"
    assert publishers.at("https://www.cancer.gov/x") is nci
    assert publishers.at("https://cancer.gov.example.org/x") is None
    speaking = publishers.speaking_in("Cancer Research UK. Write to nurse@cancer.org.uk.")
    assert speaking is not None
    assert speaking.license == "reserved"
    assert publishers.speaking_in("Ask your nurse or Cancer Research UK.") is None


def test_only_known_suffixes_are_taken_off() -> None:
    publishers = bundled_publishers()
    assert publishers.without_suffix("Leukemia - NCI") == "Leukemia"
    assert publishers.without_suffix("Leukaemia | Cancer Research UK") == "Leukaemia"
    assert publishers.without_suffix("Leukemia - Treatment") == "Leukemia - Treatment"
    assert publishers.without_suffix("NCI") == "NCI"
    assert publishers.without_suffix(" - NCI") == " - NCI"


def test_every_publisher_is_named_once() -> None:
    names = [
        name.casefold()
        for publisher in bundled_publishers().all
        for name in {publisher.name, *publisher.abbreviations}
    ]
    assert len(set(names)) == len(names)
