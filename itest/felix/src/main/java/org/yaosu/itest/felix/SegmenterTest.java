package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.dialogue.Segmenter;

@ExtendWith(ServiceExtension.class)
class SegmenterTest {

    @InjectService(timeout = 10_000)
    Segmenter segmenter;

    @Test
    void theBundleHoldsItsDictionary() {
        assertThat(segmenter.segment("这种天气适合吃糖醋排骨了呢。")).isEqualTo("这种 天气 适合 吃 糖醋排骨 了 呢 。");
    }
}
